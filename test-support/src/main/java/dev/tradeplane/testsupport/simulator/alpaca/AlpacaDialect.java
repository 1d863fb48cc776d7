package dev.tradeplane.testsupport.simulator.alpaca;

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
import java.util.stream.Stream;

/** Alpaca v2: JSON both ways, numbers as text, keys that do not expire; trading and market data on one port. */
public final class AlpacaDialect implements Dialect {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int PER_MINUTE = 200;
    private static final Set<Operation> PRICES = EnumSet.of(Operation.QUOTE, Operation.BARS);

    private final Surroundings around;
    private final AlpacaOrders orders;
    private final AlpacaPositions positions;
    private final AlpacaActivities activities;
    private final AlpacaAccount account;
    private final AlpacaAssets assets;
    private final AlpacaPrices prices;
    private final AlpacaStream stream;

    public AlpacaDialect(Surroundings around) {
        AlpacaOrderView view = new AlpacaOrderView(around.market().listings());
        this.around = around;
        orders = new AlpacaOrders(around, view);
        positions = new AlpacaPositions(around, orders);
        activities = new AlpacaActivities(around.market().listings());
        account = new AlpacaAccount(around);
        assets = new AlpacaAssets(around.market().listings());
        prices = new AlpacaPrices(around);
        stream = new AlpacaStream(around, view);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(trading(), holding(), about(), priced())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> trading() {
        return List.of(
                Route.of("POST", "/v2/orders", Operation.PLACE, orders::place),
                Route.of("GET", "/v2/orders", Operation.ORDERS, orders::list),
                Route.of("DELETE", "/v2/orders", Operation.CANCEL, orders::cancelAll),
                Route.of("GET", "/v2/orders:by_client_order_id", Operation.ORDER, orders::byClientId),
                Route.of("GET", "/v2/orders/{id}", Operation.ORDER, orders::byId),
                Route.of("PATCH", "/v2/orders/{id}", Operation.MODIFY, orders::replace),
                Route.of("DELETE", "/v2/orders/{id}", Operation.CANCEL, orders::cancel));
    }

    private List<Route> holding() {
        return List.of(
                Route.of("GET", "/v2/positions", Operation.POSITIONS, positions::all),
                Route.of("DELETE", "/v2/positions", Operation.PLACE, positions::closeAll),
                Route.of("GET", "/v2/positions/{symbol*}", Operation.POSITIONS, positions::one),
                Route.of("DELETE", "/v2/positions/{symbol*}", Operation.PLACE, positions::close),
                Route.of("GET", "/v2/account/activities/FILL", Operation.TRADES, activities::fills));
    }

    private List<Route> about() {
        return List.of(
                Route.of("GET", "/v2/account", Operation.FUNDS, account::account),
                Route.of("GET", "/v2/account/configurations", Operation.PROFILE, account::configuration),
                Route.of("PATCH", "/v2/account/configurations", Operation.PROFILE, account::configure),
                Route.of("GET", "/v2/account/portfolio/history", Operation.FUNDS, account::history),
                Route.of("GET", "/v2/clock", Operation.OTHER, account::clock),
                Route.of("GET", "/v2/calendar", Operation.OTHER, account::calendar),
                Route.of("GET", "/v2/assets", Operation.INSTRUMENTS, assets::all),
                Route.of("GET", "/v2/assets/{symbol*}", Operation.INSTRUMENTS, assets::one),
                Route.of("GET", "/v2/options/contracts", Operation.INSTRUMENTS, assets::options));
    }

    private List<Route> priced() {
        return List.of(
                Route.of("GET", "/v2/stocks/trades/latest", Operation.QUOTE, prices::trades),
                Route.of("GET", "/v2/stocks/quotes/latest", Operation.QUOTE, prices::quotes),
                Route.of("GET", "/v2/stocks/{symbol}/trades/latest", Operation.QUOTE, prices::trade),
                Route.of("GET", "/v2/stocks/{symbol}/quotes/latest", Operation.QUOTE, prices::quote),
                Route.of("GET", "/v2/stocks/bars", Operation.BARS, prices::bars),
                Route.of("GET", "/v1beta3/crypto/us/latest/trades", Operation.QUOTE, prices::trades),
                Route.of("GET", "/v1beta3/crypto/us/latest/quotes", Operation.QUOTE, prices::quotes));
    }

    @Override
    public List<StreamRoute> streams() {
        return List.of(new StreamRoute("/stream", call -> true, stream::opened));
    }

    @Override
    public List<RateRule> rates() {
        return List.of(
                new RateRule(EnumSet.complementOf(EnumSet.copyOf(PRICES)), PER_MINUTE, MINUTE),
                new RateRule(PRICES, PER_MINUTE, MINUTE));
    }

    @Override
    public Optional<Reply> admit(Call call) {
        boolean known = around.sessions().isOpen()
                && around.application().key().equals(call.header("apca-api-key-id"))
                && around.application().secret().equals(call.header("apca-api-secret-key"));
        return known ? Optional.empty() : Optional.of(refuse(Refusal.SESSION_EXPIRED));
    }

    /** The words for those turned away are not documented. */
    @Override
    public Reply refuse(Refusal why) {
        return switch (why) {
            case NO_SUCH_ROUTE -> AlpacaError.NOT_FOUND.reply("endpoint not found");
            case TOO_MANY_REQUESTS -> limited();
            case FORBIDDEN, WRONG_ADDRESS -> AlpacaError.turnedAway(403, "forbidden.");
            case SESSION_EXPIRED -> AlpacaError.turnedAway(401, "unauthorized.");
            case UNSURE -> Reply.page(504, "<html><body><h1>504 Gateway Time-out</h1></body></html>");
            case UNAVAILABLE -> AlpacaError.BROKEN.reply("internal server error occurred");
        };
    }

    private Reply limited() {
        long reset = around.clock().instant().plus(MINUTE).getEpochSecond();
        return AlpacaError.TOO_MANY
                .reply("too many requests.")
                .with("X-RateLimit-Limit", Integer.toString(PER_MINUTE))
                .with("X-RateLimit-Remaining", "0")
                .with("X-RateLimit-Reset", Long.toString(reset));
    }

    @Override
    public void tell(MarketEvent event) {
        stream.tell(event);
    }

    /** Prices are streamed on a socket of their own, which is not simulated. */
    @Override
    public void tell(Quote quote) {}

    /** Alpaca does not mind where a request comes from. */
    @Override
    public boolean means(FaultKind fault) {
        return fault != FaultKind.WRONG_ADDRESS;
    }
}
