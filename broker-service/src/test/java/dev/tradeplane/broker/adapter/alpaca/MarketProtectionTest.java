package dev.tradeplane.broker.adapter.alpaca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketProtectionTest {
    @TempDir
    private Path folder = Path.of("");

    private Desk desk;

    @BeforeEach
    void opens() {
        desk = new Desk(folder);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BUY, 190, 193.8",
        "SELL, 190, 186.2",
        "BUY, 12.34, 12.58",
        "SELL, 12.34, 12.1",
        "BUY, 1, 1.02",
        "SELL, 1, 0.98",
        "BUY, 0.99, 1",
        "SELL, 0.1234, 0.121",
        "BUY, 0.0001, 0.0001",
    })
    void endsTwoPercentBeyondThePriceOnATick(Side side, String from, String limit) {
        assertEquals(Price.of(limit), MarketProtection.beyond(side, Price.of(from)));
    }

    @Test
    void limitsAMarketOrderByTheLastPrice() {
        desk.placed(Desk.anOrder().sell(10).build());

        assertEquals("LIMIT", truth().at("/terms/kind").asText());
        assertEquals("186.2", truth().at("/terms/limit").asText());
    }

    @Test
    void limitsAStopByItsTrigger() {
        desk.placed(Desk.anOrder().buy(10).stop("200").build());

        assertEquals("STOP_LIMIT", truth().at("/terms/kind").asText());
        assertEquals("200", truth().at("/terms/trigger").asText());
        assertEquals("204", truth().at("/terms/limit").asText());
    }

    @Test
    void leavesALimitAsItIs() {
        desk.placed(Desk.anOrder().buy(10).limit("150").build());

        assertEquals("150", truth().at("/terms/limit").asText());
    }

    @Test
    void sendsNoMarketOrderWhenThePriceCannotBeHad() {
        desk.simulated
                .control()
                .fault(Json.object()
                        .put("kind", "bad-gateway")
                        .put("operation", "quote")
                        .put("count", 0));

        assertRefused(desk.alpaca);
    }

    @Test
    void sendsNoMarketOrderByAnOldPrice() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(61));

        assertRefused(new AlpacaBroker(desk.simulated, desk.simulated, later, Desk.knowing()));
    }

    private void assertRefused(AlpacaBroker alpaca) {
        SubmissionOutcome outcome =
                alpaca.submit(Desk.toSend(Desk.anOrder().buy(10).build()));

        Rejected refused = assertInstanceOf(Rejected.class, outcome);
        assertEquals(ReasonCode.REFERENCE_PRICE_MISSING, refused.reason().code());
        assertEquals(0, desk.simulated.control().orders().size());
    }

    private JsonNode truth() {
        return desk.simulated.control().orders().path(0);
    }
}
