package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.order.BrokerPositions;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.PositionAdoption;
import dev.tradeplane.contracts.order.PositionDrift;
import dev.tradeplane.contracts.settings.Breakers;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.Settings;
import dev.tradeplane.testsupport.json.WireJson;
import dev.tradeplane.testsupport.peer.Behaviour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
@TestProfile(PositionDriftComponentTest.Watchful.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PositionDriftComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String POSITIONS = "/internal/broker/positions";
    private static final InstrumentId HELD = InstrumentsOfIndia.INFY;
    private static final int SEVERAL = 4;

    private static int orders;

    /** Looks often. */
    public static class Watchful implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tradeplane.positions.compare-interval", "200ms");
        }
    }

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    /** First of all: nothing was ever held here. */
    @Test
    @Order(1)
    void takesOverWhatTheBrokerHoldsWhenTheAccountBegins() {
        brokerHolds(50);

        eventually(SOON, () -> assertEquals("50", held()));
        assertEquals("1", String.valueOf(cell.one("select count(*) from position_opening")));
        assertEquals(Price.of("1500"), risk.position(HELD).averagePrice());
        eventually(SOON, () -> assertEquals(1, told("PositionAdopted")));
        assertEquals(List.of(), drift());
    }

    @Test
    @Order(2)
    void tellsADifferenceOnceAndThatItEnded() {
        brokerHolds(70);

        eventually(SOON, () -> assertEquals(1, drift().size()));
        PositionDrift drift = drift().getFirst();
        assertEquals(NetQuantity.of("50"), drift.ours());
        assertEquals(NetQuantity.of("70"), drift.brokers());
        awaitLooks();
        eventually(SOON, () -> assertEquals(1, told("PositionDrifted")));
        assertEquals(OrderState.APPROVED, opening().state(), "no breaker was asked for");

        brokerHolds(50);

        eventually(SOON, () -> assertEquals(List.of(), drift()));
        eventually(SOON, () -> assertEquals(1, told("PositionDriftEnded")));
    }

    @Test
    @Order(3)
    void aReportThatFailedIsNoFlatAccount() {
        cell.peer().at(POSITIONS, new Behaviour.Answers(503, ""));

        awaitLooks();

        assertEquals(List.of(), drift());
        assertEquals("50", held());
    }

    @Test
    @Order(3)
    void whatIsOnItsWayIsNoDifference() {
        OrderView order = risk.place(
                aSubmission().placing(anOrderIntent().instrument(HELD).buy(10)));
        brokerHolds(60);

        awaitLooks();
        assertEquals(List.of(), drift());

        risk.tell(RiskClient.filled(order, 2, 10, 10, "1500"));
        awaitLooks();
        assertEquals(List.of(), drift());
        assertEquals("60", held());
    }

    @Test
    @Order(4)
    void nothingOpensUntilAPersonHasTakenTheBrokersWord() {
        risk.inForce(Settings.aPaperDesk()
                .limits(RiskClient.wideLimits())
                .breakers(new Breakers(new Breakers.Drift(true)))
                .build());
        brokerHolds(60);
        eventually(SOON, () -> assertEquals(List.of(), drift()));
        brokerHolds(90);
        eventually(SOON, () -> assertEquals(1, drift().size()));

        assertEquals(ReasonCode.POSITION_DRIFT, RiskClient.codeOf(opening()));
        brokerHolds(60);
        eventually(
                SOON,
                () -> assertTrue(
                        drift().stream().anyMatch(one -> !one.stands()), "it ended, but nobody looked into it"));
        assertEquals(ReasonCode.POSITION_DRIFT, RiskClient.codeOf(opening()));

        brokerHolds(65);
        adopt(HELD).then().statusCode(200);

        assertEquals("65", held());
        assertEquals(OrderState.APPROVED, opening().state());
        assertEquals(409, adopt(HELD).statusCode());
    }

    private Response adopt(InstrumentId instrument) {
        return risk.gateway()
                .body(WireJson.write(new PositionAdoption(instrument, "asked by telephone", "rest/risk-desk")))
                .post("/internal/positions/adopt");
    }

    private OrderView opening() {
        orders++;
        return risk.place(aSubmission()
                .placing(anOrderIntent().instrument(InstrumentsOfIndia.TCS).buy(orders)));
    }

    private void brokerHolds(long units) {
        cell.peer()
                .serves(
                        POSITIONS,
                        new BrokerPositions(
                                List.of(ProductType.MIS, ProductType.NRML),
                                List.of(new BrokerPositions.Held(
                                        HELD, NetQuantity.of(Long.toString(units)), Price.of("1500")))));
    }

    private void awaitLooks() {
        int before = cell.peer().requests(POSITIONS).size();
        eventually(SOON, () -> assertTrue(cell.peer().requests(POSITIONS).size() >= before + SEVERAL));
    }

    private List<PositionDrift> drift() {
        return Objects.requireNonNull(risk.account().drift());
    }

    private long told(String event) {
        return cell.peer().lines("/internal/entries").stream()
                .filter(line -> line.contains("\"" + event + "\""))
                .distinct()
                .count();
    }

    private String held() {
        return String.valueOf(cell.one("select quantity from position where instrument = '" + HELD + "'"));
    }
}
