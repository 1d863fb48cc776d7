package dev.tradeplane.broker.adapter;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.session.BrokerLogin;
import dev.tradeplane.broker.adapter.session.LoginRefusedException;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.simulator.fault.Operation;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.ledger.Ledger;
import dev.tradeplane.testsupport.simulator.ledger.LedgerLine;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.RequestReceived;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Masters, prices, logins and the broker's patience. */
abstract class LiveMarketCards extends LiveExitCards {
    private static final int NONSENSE = 200;

    @Test
    void card55ListsTheInstrumentWithItsLotAndItsTick() throws IOException {
        Contract contract = contract();

        assertTrue(contract.lot().value().signum() > 0);
        assertTrue(contract.tick().value().signum() > 0);
        assertFalse(contract.symbol().isBlank());
    }

    @Test
    void card56TellsTheLastPriceWithTheBrokersTime() throws IOException {
        Contract contract = contract();

        List<Quote> quotes = market().quotes(List.of(contract));

        assertEquals(
                List.of(Price.of("2450")), quotes.stream().map(Quote::lastPrice).toList());
        assertEquals(broker().name(), quotes.getFirst().source());
        Duration age = Duration.between(quotes.getFirst().observedAt(), Instant.now());
        assertTrue(age.compareTo(Duration.ofMinutes(2)) < 0, age.toString());
    }

    @Test
    void card57RefusesAMasterThatWasCutOff() throws IOException {
        Path master = downloaded();
        byte[] whole = Files.readAllBytes(master);
        Files.write(master, Arrays.copyOf(whole, whole.length / 2));

        assertFalse(isWhole(master));
    }

    @Test
    void card58RefusesAnEmptyMaster() throws IOException {
        Path master = file("empty");
        Files.write(master, new byte[0]);

        assertThrows(IOException.class, () -> market().readMaster(master, each -> {}));
    }

    @Test
    void card59PlacesOrdersThoughNobodyTellsPrices() throws IOException {
        Contract contract = contract();
        simulated()
                .control()
                .fault(Json.object()
                        .put("kind", "bad-gateway")
                        .put("operation", "quote")
                        .put("count", 0));
        for (int i = 0; i < 7; i++) {
            assertThrows(BrokerUnavailableException.class, () -> market().quotes(List.of(contract)));
        }

        assertInstanceOf(SubmissionOutcome.Acknowledged.class, submit(newId(), resting()));
    }

    @Test
    void card60RefusesALoginThatIsNotOne() {
        assumeTrue(broker().login().isPresent(), "declared: nobody logs in");
        Map<String, String> sentBack = Map.of(
                "request_token",
                "made-up",
                "status",
                "success",
                "apisession",
                "made-up",
                "auth_code",
                "made-up",
                "s",
                "ok");

        LoginRefusedException refused = assertThrows(
                LoginRefusedException.class,
                () -> broker().login().orElseThrow().exchange(sentBack));

        assertFalse(String.valueOf(refused.getMessage()).contains("simsecret"));
    }

    @Test
    void card61LinksToTheBrokersPageWithoutASecret() {
        assumeTrue(broker().login().isPresent(), "declared: nobody logs in");

        URI link = broker().login()
                .orElseThrow()
                .link(new BrokerLogin.Callback(URI.create("http://127.0.0.1/callback"), "somestate"));

        assertTrue(link.toString().contains("simkey"), link.toString());
        assertFalse(link.toString().contains("simsecret"), link.toString());
    }

    @Test
    void card62KnowsWhenItsSessionEnds() {
        assumeTrue(broker().login().isPresent(), "declared: nobody logs in");
        Instant end = simulated().session().orElseThrow().expiresAt();

        assertTrue(Duration.between(Instant.now(), end).compareTo(Duration.ofHours(24)) <= 0);
        LocalTime there = end.atZone(SessionLife.INDIA).toLocalTime();
        assertEquals(
                broker().capabilities().sessionLife() == SessionLife.UNTIL_SIX_IN_INDIA
                        ? LocalTime.of(6, 0)
                        : LocalTime.MIDNIGHT,
                there);
    }

    @Test
    void card63StaysWithinTheBrokersRateOfOrders() {
        RateLimit limit = broker().capabilities().rates().stream()
                .filter(rate -> rate.scope() == RateScope.ORDER_WRITES)
                .findFirst()
                .orElse(new RateLimit(RateScope.EVERYTHING, 1000, Duration.ofSeconds(1)));
        for (int i = 0; i < 15; i++) {
            submit(newId(), anOrder().buy(1 + i).limit("2400").build());
        }

        List<Instant> placed = Ledger.read(simulated().ledger())
                .filter(line -> line.record() instanceof RequestReceived call && call.operation() == Operation.PLACE)
                .map(LedgerLine::at)
                .toList();
        assertEquals(15, placed.size());
        for (int i = limit.requests(); i < placed.size(); i++) {
            Duration apart = Duration.between(placed.get(i - limit.requests()), placed.get(i));
            // What is measured here is when requests arrived.
            assertTrue(apart.plusMillis(150).compareTo(limit.per()) >= 0, apart.toString());
        }
    }

    @Test
    void card64GrowsNothingWhileTheBrokerTalksNonsense() {
        submit(newId(), resting());
        simulated()
                .control()
                .fault(Json.object()
                        .put("kind", "truncated")
                        .put("operation", "orders")
                        .put("count", 0));
        assertThrows(BrokerUnavailableException.class, () -> broker().orders());
        int before = Thread.activeCount();

        for (int i = 0; i < NONSENSE; i++) {
            assertThrows(BrokerUnavailableException.class, () -> broker().orders());
        }

        assertTrue(Thread.activeCount() < before + 10, Thread.activeCount() + " threads");
    }

    @Test
    void card65TellsWhatThereIsToTradeWith() {
        assertTrue(broker().funds().orElseThrow().available().value().signum() > 0);
    }

    @Test
    void card66ShowsAnOrderPlacedElsewhereAsNobodysOfOurs() {
        placedElsewhere("7", "2300");

        assertEquals(
                1,
                broker().orders().stream()
                        .filter(order -> order.quantity().toString().equals("7"))
                        .filter(order -> order.clientOrderId() == null)
                        .count());
    }

    @Test
    void card68LetsAnOrderPlacedElsewhereBeFollowedLikeOneOfOurs() {
        placedElsewhere("9", "2400");
        BrokerBookOrder shown = elsewhere("9");
        assertEquals(Price.of("2400"), shown.limitPrice());
        OrderIntent intent =
                anOrder().instrument(shown.instrument()).buy(9).limit("2400").build();
        SentOrder known = SentOrder.known(newId(), shown.brokerOrderId(), intent);

        tradesAt("2390");

        eventually(
                PATIENCE, () -> assertEquals(OrderState.FILLED, elsewhere("9").state()));
        Quantity traded =
                broker().trades(known).stream().map(BrokerTrade::quantity).reduce(Quantity.ZERO, Quantity::plus);
        assertEquals(Quantity.of(9), traded);
        Lookup.Found found = assertInstanceOf(Lookup.Found.class, broker().find(known));
        assertEquals(shown.brokerOrderId(), found.order().brokerOrderId());

        placedElsewhere("8", "2300");
        SentOrder open = SentOrder.known(newId(), elsewhere("8").brokerOrderId(), intent);
        assertInstanceOf(SubmissionOutcome.Acknowledged.class, broker().cancel(open));
        eventually(
                PATIENCE, () -> assertEquals(OrderState.CANCELED, elsewhere("8").state()));
    }

    @Test
    void card69TellsThePositionOfWhatWasTradedElsewhere() {
        placedElsewhere("9", "2500");

        eventually(
                PATIENCE,
                () -> assertEquals(
                        BigDecimal.valueOf(9),
                        broker().positions().stream()
                                .filter(held -> held.instrument().equals(instrument()))
                                .map(held -> held.quantity().value())
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private void placedElsewhere(String quantity, String limit) {
        simulated()
                .control()
                .placeElsewhere(Json.object()
                        .put("instrument", listing())
                        .put("side", "BUY")
                        .put("kind", "LIMIT")
                        .put("quantity", quantity)
                        .put("limit", limit)
                        .put("validity", "DAY")
                        .put("product", brokersProduct()));
    }

    /** The one of this quantity; it has no id of ours. */
    private BrokerBookOrder elsewhere(String quantity) {
        List<BrokerBookOrder> found = broker().ordersOfOthers().stream()
                .filter(order -> order.quantity().toString().equals(quantity))
                .filter(order -> order.clientOrderId() == null)
                .toList();
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    /** How the broker writes the product of an order placed by hand. */
    protected String brokersProduct() {
        return product().name();
    }

    private BrokerMarket market() {
        return broker().market().orElseThrow();
    }

    private Path downloaded() {
        Path master = file("master");
        market().downloadMaster(master);
        return master;
    }

    private Contract contract() throws IOException {
        List<Contract> found = new ArrayList<>();
        market().readMaster(downloaded(), each -> {
            if (each.id().equals(instrument())) {
                found.add(each);
            }
        });
        assertEquals(1, found.size());
        return found.getFirst();
    }

    private boolean isWhole(Path master) {
        try {
            return market().readMaster(master, each -> {}) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
