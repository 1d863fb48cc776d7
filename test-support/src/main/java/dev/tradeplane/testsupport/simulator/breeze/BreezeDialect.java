package dev.tradeplane.testsupport.simulator.breeze;

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
import java.util.function.Function;

/**
 * Breeze API v1: signed JSON bodies, on GET and DELETE too, an envelope around every answer, a session until midnight.
 * All its hosts are under the one address: login, REST, the newer REST, masters and sockets keep their paths.
 */
public final class BreezeDialect implements Dialect {
    private static final String API = "/breezeapi/api/v1/";
    private static final Set<Operation> WRITES = EnumSet.of(Operation.PLACE, Operation.MODIFY, Operation.CANCEL);
    private static final Set<Operation> CALLS =
            EnumSet.complementOf(EnumSet.of(Operation.STREAM, Operation.INSTRUMENTS, Operation.OTHER));

    private final BreezeSession session;
    private final BreezeOrders orders;
    private final BreezeTriggers triggers;
    private final BreezePortfolio portfolio;
    private final BreezeQuotes quotes;
    private final BreezeBars bars;
    private final BreezeCalculator calculator;
    private final BreezeMaster master;
    private final BreezeStreams streams;

    public BreezeDialect(Surroundings around) {
        BreezeContracts contracts = new BreezeContracts(around.market().listings());
        session = new BreezeSession(around);
        orders = new BreezeOrders(around, contracts, new BreezeOrderView(around.market(), contracts));
        triggers = new BreezeTriggers(around, contracts, orders);
        portfolio = new BreezePortfolio(around, contracts);
        quotes = new BreezeQuotes(around, contracts);
        bars = new BreezeBars(around, contracts, session);
        calculator = new BreezeCalculator(contracts);
        master = new BreezeMaster(contracts.all());
        streams = new BreezeStreams(around, session, contracts);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open("GET", "/apiuser/login", Operation.LOGIN, session::page),
                Route.open("GET", API + "customerdetails", Operation.LOGIN, session::details),
                call("POST", "order", Operation.PLACE, orders::place),
                call("PUT", "order", Operation.MODIFY, orders::modify),
                call("DELETE", "order", Operation.CANCEL, orders::cancel),
                call("GET", "order", Operation.ORDERS, orders::list),
                call("POST", "squareoff", Operation.PLACE, orders::squareOff),
                call("GET", "trades", Operation.TRADES, orders::trades),
                call("GET", "portfoliopositions", Operation.POSITIONS, portfolio::positions),
                call("GET", "portfolioholdings", Operation.HOLDINGS, portfolio::holdings),
                call("GET", "dematholdings", Operation.HOLDINGS, portfolio::holdings),
                call("GET", "funds", Operation.FUNDS, portfolio::funds),
                call("POST", "funds", Operation.FUNDS, portfolio::allocate),
                call("GET", "margin", Operation.FUNDS, portfolio::margin),
                call("POST", "margin", Operation.FUNDS, portfolio::addMargin),
                call("GET", "quotes", Operation.QUOTE, quotes::quotes),
                call("GET", "optionchain", Operation.QUOTE, quotes::chain),
                call("GET", "historicalcharts", Operation.BARS, bars::signed),
                Route.open("GET", "/api/v2/historicalcharts", Operation.BARS, bars::unsigned),
                call("POST", "gttorder", Operation.TRIGGER, triggers::place),
                call("PUT", "gttorder", Operation.TRIGGER, triggers::modify),
                call("DELETE", "gttorder", Operation.TRIGGER, triggers::cancel),
                call("GET", "gttorder", Operation.TRIGGER, triggers::all),
                call("POST", "margincalculator", Operation.CALCULATE, calculator::margin),
                call("POST", "fnolmtpriceandqtycal", Operation.CALCULATE, calculator::limit),
                call("GET", "preview_order", Operation.CALCULATE, calculator::preview),
                Route.open("GET", "/MotherAppMaster/SecurityMaster.zip", Operation.INSTRUMENTS, master::zip));
    }

    @Override
    public List<StreamRoute> streams() {
        return streams.routes();
    }

    /** UNCONFIRMED by the broker: a hundred a minute and five thousand a day, whatever they are for. */
    @Override
    public List<RateRule> rates() {
        return List.of(
                new RateRule(WRITES, 10, Duration.ofSeconds(1)),
                new RateRule(CALLS, 100, Duration.ofMinutes(1)),
                new RateRule(CALLS, 5000, Duration.ofDays(1)));
    }

    @Override
    public Optional<Reply> admit(Call call) {
        return session.admit(call);
    }

    /** What an address that is not registered, or is not allowed something, is told is UNCONFIRMED. */
    @Override
    public Reply refuse(Refusal why) {
        return switch (why) {
            case NO_SUCH_ROUTE -> BreezeEnvelope.failure(404, 404, "Resource not found.");
            case TOO_MANY_REQUESTS -> BreezeEnvelope.gate("Limit exceed: API call per minute:100");
            case FORBIDDEN -> BreezeEnvelope.failure(403, 403, "Forbidden");
            case SESSION_EXPIRED -> BreezeSession.wrongChecksum();
            case WRONG_ADDRESS -> BreezeEnvelope.failure(403, 403, "IP address is not registered for this app.");
            case UNAVAILABLE -> BreezeEnvelope.failure(503, 503, "Service Unavailable");
            case UNSURE -> BreezeEnvelope.failure("Error while calling service, Please contact admin (T2:154)");
        };
    }

    @Override
    public void tell(MarketEvent event) {
        streams.tell(event);
    }

    @Override
    public void tell(Quote quote) {
        streams.tell(quote);
        triggers.priced(quote);
    }

    /** There is no client id to be used twice. */
    @Override
    public boolean means(FaultKind fault) {
        return fault != FaultKind.DUPLICATE_ID;
    }

    private static Route call(String method, String name, Operation operation, Function<Call, Reply> handler) {
        return Route.of(method, API + name, operation, handler);
    }
}
