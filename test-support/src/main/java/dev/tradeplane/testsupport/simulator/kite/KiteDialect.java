package dev.tradeplane.testsupport.simulator.kite;

import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Dialect;
import dev.tradeplane.testsupport.simulator.dialect.RateRule;
import dev.tradeplane.testsupport.simulator.dialect.Refusal;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Route;
import dev.tradeplane.testsupport.simulator.dialect.StreamRoute;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.fault.FaultKind;
import dev.tradeplane.testsupport.simulator.fault.Operation;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Kite Connect v3: form-encoded requests, a JSON envelope, a token until six in the morning. */
public final class KiteDialect implements Dialect {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Set<Operation> OTHERS = EnumSet.complementOf(
            EnumSet.of(Operation.PLACE, Operation.MODIFY, Operation.CANCEL, Operation.QUOTE, Operation.BARS));

    private final KiteSession session;
    private final KiteOrders orders;
    private final KiteTriggers triggers;
    private final KitePortfolio portfolio;
    private final KiteQuotes quotes;
    private final KiteCalculator calculator;
    private final KiteTicker ticker;
    private final KitePostback postback;

    public KiteDialect(Surroundings around) {
        KiteOrderView view = new KiteOrderView(around.market().listings());
        session = new KiteSession(around);
        orders = new KiteOrders(around, view);
        triggers = new KiteTriggers(around, orders);
        portfolio = new KitePortfolio(around);
        quotes = new KiteQuotes(around);
        calculator = new KiteCalculator(around.market());
        ticker = new KiteTicker(around, view);
        postback = new KitePostback(around, view);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open("GET", "/connect/login", Operation.LOGIN, session::page),
                Route.open("POST", "/session/token", Operation.LOGIN, session::exchange),
                Route.open("POST", "/session/refresh_token", Operation.LOGIN, session::refresh),
                Route.of("DELETE", "/session/token", Operation.LOGIN, session::end),
                Route.of("GET", "/user/profile", Operation.PROFILE, portfolio::profile),
                Route.of("GET", "/user/margins", Operation.FUNDS, portfolio::margins),
                Route.of("GET", "/user/margins/{segment}", Operation.FUNDS, portfolio::margins),
                Route.of("POST", "/orders/{variety}", Operation.PLACE, orders::place),
                Route.of("PUT", "/orders/{variety}/{id}", Operation.MODIFY, orders::modify),
                Route.of("DELETE", "/orders/{variety}/{id}", Operation.CANCEL, orders::cancel),
                Route.of("GET", "/orders", Operation.ORDERS, orders::all),
                Route.of("GET", "/orders/{id}", Operation.ORDER, orders::history),
                Route.of("GET", "/orders/{id}/trades", Operation.TRADES, orders::tradesOf),
                Route.of("GET", "/trades", Operation.TRADES, orders::trades),
                Route.of("GET", "/portfolio/positions", Operation.POSITIONS, portfolio::positions),
                Route.of("PUT", "/portfolio/positions", Operation.POSITIONS, portfolio::convert),
                Route.of("GET", "/portfolio/holdings", Operation.HOLDINGS, portfolio::holdings),
                Route.of("GET", "/quote", Operation.QUOTE, quotes::full),
                Route.of("GET", "/quote/ohlc", Operation.QUOTE, quotes::ohlc),
                Route.of("GET", "/quote/ltp", Operation.QUOTE, quotes::ltp),
                Route.of("GET", "/instruments", Operation.INSTRUMENTS, quotes::instruments),
                Route.of("GET", "/instruments/{exchange}", Operation.INSTRUMENTS, quotes::instruments),
                Route.of("GET", "/instruments/historical/{token}/{interval}", Operation.BARS, quotes::candles),
                Route.of("POST", "/gtt/triggers", Operation.TRIGGER, triggers::place),
                Route.of("GET", "/gtt/triggers", Operation.TRIGGER, triggers::all),
                Route.of("GET", "/gtt/triggers/{id}", Operation.TRIGGER, triggers::one),
                Route.of("PUT", "/gtt/triggers/{id}", Operation.TRIGGER, triggers::modify),
                Route.of("DELETE", "/gtt/triggers/{id}", Operation.TRIGGER, triggers::delete),
                Route.of("POST", "/margins/orders", Operation.CALCULATE, calculator::orders),
                Route.of("POST", "/margins/basket", Operation.CALCULATE, calculator::basket),
                Route.of("POST", "/charges/orders", Operation.CALCULATE, calculator::charges));
    }

    @Override
    public List<StreamRoute> streams() {
        return List.of(new StreamRoute("/", session::admitsStream, ticker::opened));
    }

    @Override
    public List<RateRule> rates() {
        return List.of(
                new RateRule(Set.of(Operation.PLACE), 10, SECOND),
                new RateRule(Set.of(Operation.PLACE), 400, Duration.ofMinutes(1)),
                new RateRule(Set.of(Operation.PLACE), 5000, Duration.ofDays(1)),
                new RateRule(Set.of(Operation.MODIFY), 10, SECOND),
                new RateRule(Set.of(Operation.CANCEL), 10, SECOND),
                new RateRule(Set.of(Operation.QUOTE), 1, SECOND),
                new RateRule(Set.of(Operation.BARS), 3, SECOND),
                new RateRule(OTHERS, 10, SECOND));
    }

    @Override
    public Optional<Reply> admit(Call call) {
        return session.admit(call);
    }

    @Override
    public Reply refuse(Refusal why) {
        return switch (why) {
            case NO_SUCH_ROUTE -> KiteError.GENERAL.reply(404, "Route not found");
            case TOO_MANY_REQUESTS -> KiteError.NETWORK.reply(429, "Too many requests");
            case FORBIDDEN -> KiteError.PERMISSION.reply(403, "Insufficient permission for that call.");
            case SESSION_EXPIRED -> KiteSession.wrongToken();
            case WRONG_ADDRESS ->
                KiteError.PERMISSION.reply(
                        403,
                        "IP (192.0.2.1) is not allowed to place orders for this app. "
                                + "Update allowed IPs on the Kite developer console.");
            case UNAVAILABLE -> KiteError.NETWORK.reply(503, "The order management system cannot be reached.");
            case UNSURE ->
                KiteError.ORDER.reply(
                        400, "Order request timed out. Please check the order book and confirm before placing again.");
        };
    }

    @Override
    public void tell(MarketEvent event) {
        ticker.tell(event);
        postback.tell(event);
    }

    @Override
    public void tell(Quote quote) {
        ticker.tell(quote);
        triggers.priced(quote);
    }

    /** Kite does not look whether a tag was used before. */
    @Override
    public boolean means(FaultKind fault) {
        return fault != FaultKind.DUPLICATE_ID;
    }
}
