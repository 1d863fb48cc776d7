package dev.tradeplane.broker.adapter.breeze;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SendWindows;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreezeBookTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final ClientOrderId OURS = ClientOrderId.of("TP1");
    private static final OrderIntent RESTING =
            anOrderIntent().product(ProductType.CNC).buy(10).limit("2400").build();

    @TempDir
    private Path folder = Path.of("");

    private final Instant begun = Instant.now();
    private Desk desk;

    @BeforeEach
    void start() {
        desk = Desk.in(folder, Clock.systemUTC());
        desk.simulated.control().price("NSE:RELIANCE", "2450");
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void leavesItToAPersonWhichOfSeveralLookAlikesIsMeant() {
        placed(RESTING);
        placed(RESTING);

        Lookup.Ambiguous several = assertInstanceOf(Lookup.Ambiguous.class, sought(RESTING, Set.of()));

        assertEquals(2, several.candidates().size());
    }

    @Test
    void seeksOnlyAmongOrdersThatAreNotKnownToBeOthers() {
        BrokerOrderId other = placed(RESTING);
        BrokerOrderId ours = placed(RESTING);

        assertEquals(ours, found(sought(RESTING, Set.of(other))).brokerOrderId());
        assertEquals(Lookup.ABSENT, sought(RESTING, Set.of(other, ours)));
    }

    @Test
    void countsWhatWasFilledOfAnOrderThatExpired() {
        BrokerOrderId id = placed(RESTING);
        eventually(
                SOON,
                () -> assertEquals(OrderState.ACKNOWLEDGED, known(id, RESTING).state()));
        desk.simulated
                .control()
                .fault(Json.object().put("kind", "partial-fill").put("count", 1).put("quantity", "4"));
        desk.simulated.control().price("NSE:RELIANCE", "2400");
        eventually(SOON, () -> assertEquals(Quantity.of(4), known(id, RESTING).filledQuantity()));
        desk.simulated.control().closeMarket();

        BrokerBookOrder order = known(id, RESTING);

        assertEquals(OrderState.EXPIRED, order.state());
        assertEquals(Quantity.of(4), order.filledQuantity());
    }

    @Test
    void namesAnOptionByItsParts() {
        Contract option = desk.contracts.anOption(ContractRight.CALL);
        desk.simulated.control().price(option.id().value(), "120");
        OrderIntent intent = anOrderIntent()
                .instrument(option.id())
                .product(ProductType.NRML)
                .buy(65)
                .build();

        BrokerOrderId id = placed(intent);

        eventually(SOON, () -> assertEquals(OrderState.FILLED, known(id, intent).state()));
        assertEquals(option.id(), found(sought(intent, Set.of())).instrument());
        assertEquals(
                Set.of(option.id()),
                Set.copyOf(desk.breeze.positions().stream()
                        .map(BrokerPosition::instrument)
                        .toList()));
    }

    @Test
    void sendsNoMarketOrderWithoutAFreshPrice() {
        desk.close();
        desk = Desk.in(folder, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10)));
        desk.simulated.control().price("NSE:RELIANCE", "2450");

        assertEquals(
                ReasonCode.REFERENCE_PRICE_MISSING,
                refused(anOrderIntent().product(ProductType.CNC).buy(10).build()));
        assertEquals(0, desk.simulated.control().orders().size());
    }

    @Test
    void sendsNothingForAnInstrumentTheMasterDoesNotHave() {
        assertEquals(
                ReasonCode.INSTRUMENT_UNKNOWN,
                refused(anOrderIntent()
                        .instrument(InstrumentId.of("NSE:NOBODY"))
                        .product(ProductType.CNC)
                        .buy(10)
                        .limit("10")
                        .build()));
        assertEquals(0, desk.simulated.control().orders().size());
    }

    @Test
    void fundsAreWhatIsAllocatedLessWhatBindsIt() {
        placed(RESTING);

        eventually(
                SOON,
                () -> assertEquals(
                        "9976000", desk.breeze.funds().orElseThrow().available().toString()));
    }

    private SubmissionOutcome submit(OrderIntent intent) {
        return desk.breeze.submit(new OrderToSend(OURS, intent, SendWindows.open()));
    }

    private BrokerOrderId placed(OrderIntent intent) {
        return assertInstanceOf(Acknowledged.class, submit(intent)).brokerOrderId();
    }

    private ReasonCode refused(OrderIntent intent) {
        return assertInstanceOf(Rejected.class, submit(intent)).reason().code();
    }

    private Lookup sought(OrderIntent intent, Set<BrokerOrderId> others) {
        return desk.breeze.find(new SentOrder(OURS, null, intent, begun, others));
    }

    private BrokerBookOrder known(BrokerOrderId id, OrderIntent intent) {
        return found(desk.breeze.find(SentOrder.known(OURS, id, intent)));
    }

    private static BrokerBookOrder found(Lookup lookup) {
        return assertInstanceOf(Lookup.Found.class, lookup).order();
    }
}
