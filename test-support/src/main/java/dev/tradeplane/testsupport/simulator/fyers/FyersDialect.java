package dev.tradeplane.testsupport.simulator.fyers;

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
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fyers API v3: JSON requests, also of PATCH and DELETE, and a token until six in the morning. Its hosts are one here:
 * orders below {@code /api/v3}, prices below {@code /data}, masters below {@code /sym_details}, the stream of orders at
 * {@code /trade/v3} and that of prices at {@code /hsm/v1-5/prod}.
 */
public final class FyersDialect implements Dialect {
    private static final String API = "/api/v3";
    private static final String ORDERS = API + "/orders/sync";
    private static final String BASKET = API + "/multi-order/sync";
    private static final String TRIGGERS = API + "/gtt/orders/sync";
    private static final Set<Operation> COUNTED =
            EnumSet.complementOf(EnumSet.of(Operation.LOGIN, Operation.INSTRUMENTS, Operation.STREAM));

    private final FyersSession session;
    private final FyersOrders orders;
    private final FyersBasket basket;
    private final FyersTriggers triggers;
    private final FyersPortfolio portfolio;
    private final FyersExits exits;
    private final FyersMargin margin;
    private final FyersQuotes quotes;
    private final FyersHistory history;
    private final FyersMaster master;
    private final FyersOrderSocket socket;
    private final FyersPriceSocket prices;
    private final FyersPostback postback;
    private final String application;

    public FyersDialect(Surroundings around) {
        Market market = around.market();
        FyersSymbols symbols = new FyersSymbols(market.listings());
        FyersOrderView view = new FyersOrderView(symbols);
        FyersOrderIds ids = new FyersOrderIds(around.clock());
        portfolio = new FyersPortfolio(market, symbols);
        socket = new FyersOrderSocket(around, new FyersWireView(symbols, portfolio));
        session = new FyersSession(around, socket::deafen);
        orders = new FyersOrders(market, symbols, view, ids);
        basket = new FyersBasket(orders);
        triggers = new FyersTriggers(around, symbols, orders, ids);
        exits = new FyersExits(market, portfolio, orders);
        margin = new FyersMargin(market, symbols);
        quotes = new FyersQuotes(around, symbols);
        history = new FyersHistory(quotes, symbols);
        prices = new FyersPriceSocket(around, symbols);
        master = new FyersMaster(symbols, around.clock());
        postback = new FyersPostback(around, view);
        application = around.application().key();
    }

    @Override
    public List<Route> routes() {
        return Stream.of(sessionRoutes(), orderRoutes(), accountRoutes(), priceRoutes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> sessionRoutes() {
        return List.of(
                Route.open("GET", API + "/generate-authcode", Operation.LOGIN, session::page),
                Route.open("POST", API + "/validate-authcode", Operation.LOGIN, session::exchange),
                Route.open("POST", API + "/validate-refresh-token", Operation.LOGIN, session::refresh),
                Route.of("POST", API + "/logout", Operation.LOGIN, session::end));
    }

    private List<Route> orderRoutes() {
        return List.of(
                Route.of("POST", ORDERS, Operation.PLACE, orders::place),
                Route.of("PATCH", ORDERS, Operation.MODIFY, orders::modify),
                Route.of("DELETE", ORDERS, Operation.CANCEL, orders::cancel),
                Route.of("POST", BASKET, Operation.PLACE, basket::place),
                Route.of("PATCH", BASKET, Operation.MODIFY, basket::modify),
                Route.of("DELETE", BASKET, Operation.CANCEL, basket::cancel),
                Route.of("POST", API + "/multileg/orders/sync", Operation.PLACE, basket::legs),
                Route.of("GET", API + "/orders", Operation.ORDERS, orders::book),
                Route.of("GET", API + "/tradebook", Operation.TRADES, orders::trades),
                Route.of("POST", TRIGGERS, Operation.TRIGGER, triggers::place),
                Route.of("PATCH", TRIGGERS, Operation.TRIGGER, triggers::modify),
                Route.of("DELETE", TRIGGERS, Operation.TRIGGER, triggers::cancel),
                Route.of("GET", API + "/gtt/orders", Operation.TRIGGER, triggers::book),
                Route.of("POST", API + "/multiorder/margin", Operation.CALCULATE, margin::of));
    }

    private List<Route> accountRoutes() {
        return List.of(
                Route.of("GET", API + "/profile", Operation.PROFILE, portfolio::profile),
                Route.of("GET", API + "/funds", Operation.FUNDS, portfolio::funds),
                Route.of("GET", API + "/holdings", Operation.HOLDINGS, portfolio::holdings),
                Route.of("GET", API + "/positions", Operation.POSITIONS, portfolio::positions),
                Route.of("DELETE", API + "/positions", Operation.PLACE, exits::exit),
                Route.of("POST", API + "/positions", Operation.POSITIONS, exits::convert));
    }

    private List<Route> priceRoutes() {
        return List.of(
                Route.of("GET", "/data/quotes", Operation.QUOTE, quotes::asked),
                Route.of("POST", "/data/quotes", Operation.QUOTE, quotes::posted),
                Route.of("GET", "/data/depth", Operation.QUOTE, quotes::depth),
                Route.of("GET", "/data/options-chain-v3", Operation.QUOTE, history::chain),
                Route.of("GET", "/data/history", Operation.BARS, history::candles),
                Route.of("GET", "/data/marketStatus", Operation.OTHER, history::status),
                Route.open("POST", "/data/symbol-token", Operation.QUOTE, session.bare(prices::tokens)),
                Route.open("GET", "/sym_details/index_hsm_mapping.json", Operation.INSTRUMENTS, prices::indices),
                Route.open("GET", "/sym_details/{file}", Operation.INSTRUMENTS, master::file));
    }

    /** A token that was good once still gets a stream, and hears nothing on it. */
    @Override
    public List<StreamRoute> streams() {
        return List.of(
                new StreamRoute("/trade/v3", session::admits, socket::opened),
                new StreamRoute("/trade/v3", session::remembers, deaf -> {}),
                new StreamRoute("/hsm/v1-5/prod", anybody -> true, prices::opened));
    }

    /** One who is above the minute's limit too often is locked out for the day at Fyers; not here. */
    @Override
    public List<RateRule> rates() {
        return List.of(
                new RateRule(COUNTED, 10, Duration.ofSeconds(1)),
                new RateRule(COUNTED, 200, Duration.ofMinutes(1)),
                new RateRule(COUNTED, 100_000, Duration.ofDays(1)));
    }

    @Override
    public Optional<Reply> admit(Call call) {
        return session.admit(call);
    }

    @Override
    public Reply refuse(Refusal why) {
        return switch (why) {
            case NO_SUCH_ROUTE -> FyersError.NO_SUCH_PATH.reply("Not found");
            case TOO_MANY_REQUESTS ->
                FyersError.TOO_MANY
                        .reply("request limit reached")
                        .with("Retry-After", "1")
                        .with("X-Retry-After-Ms", "1000");
            case FORBIDDEN -> FyersError.NO_PERMISSION.reply("The app has no permission for this call.");
            case SESSION_EXPIRED -> FyersSession.expired();
            // Whether an address that is not registered is refused in these words nobody could confirm.
            case WRONG_ADDRESS ->
                FyersError.INVALID_PARAMETER.reply("Request rejected: Order placement restricted. "
                        + "Algo orders are not allowed from this app " + application);
            case UNAVAILABLE -> FyersError.FAILED.reply("internal server error");
            case UNSURE ->
                Reply.json(
                        200,
                        FyersError.success(
                                201, "The order is in transit. Please check the order book for its status."));
        };
    }

    @Override
    public void tell(MarketEvent event) {
        socket.tell(event);
        postback.tell(event);
    }

    @Override
    public void tell(Quote quote) {
        prices.tell(quote);
        triggers.priced(quote);
    }

    /** Fyers does not look whether a tag was used before. */
    @Override
    public boolean means(FaultKind fault) {
        return fault != FaultKind.DUPLICATE_ID;
    }
}
