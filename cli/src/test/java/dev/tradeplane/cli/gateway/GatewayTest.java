package dev.tradeplane.cli.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.order.TradingState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private final FakeGateway fake = new FakeGateway();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void escapesWhatFiltersSay() {
        fake.answers("GET /v1/orders", 200, "{\"items\":[]}");

        fake.client().orders(Map.of("instrument", "NSE:M&M"));

        assertEquals(List.of("GET /v1/orders?instrument=NSE%3AM%26M"), fake.asked());
    }

    @Test
    void asksForNoCancelUnlessItIsWanted() {
        fake.answers("PUT /v1/account/trading-state", 200, "{}");

        fake.client().change(new StateRequest(TradingState.HALTED, "stop", false));

        assertTrue(!fake.asked().getFirst().contains("cancelOpen"), fake.asked().getFirst());
    }

    @Test
    void saysARefusalInOneLineWithEveryWrongField() {
        fake.answers("GET /v1/account", 400, """
                {"title":"The request is not valid","detail":"look","errors":[{"field":"$.reason","message":"must say why"}]}
                """);

        GatewayException refused =
                assertThrows(GatewayException.class, () -> fake.client().account());

        assertEquals("The request is not valid: look: $.reason must say why.", refused.getMessage());
    }

    @Test
    void saysWhichKeyWasRefused() {
        try (Gateway stranger = new Gateway(fake.url(), "the fake", "another", () -> {})) {
            GatewayException refused = assertThrows(GatewayException.class, stranger::account);

            assertTrue(String.valueOf(refused.getMessage()).contains("The API key is not the cell's"));
        }
    }

    @Test
    void namesTheGatewayThatDoesNotAnswer() {
        Gateway client = fake.client();
        fake.close();

        GatewayException away = assertThrows(GatewayException.class, client::account);

        assertEquals("The gateway does not answer: the fake.", away.getMessage());
    }

    @Test
    void knowsAStrangerByItsAnswer() {
        fake.answers("GET /v1/account", 200, "<html>");

        assertThrows(GatewayException.class, () -> fake.client().account());
    }
}
