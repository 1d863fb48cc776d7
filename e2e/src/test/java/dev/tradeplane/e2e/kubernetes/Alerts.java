package dev.tradeplane.e2e.kubernetes;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.client.GatewayClient;
import java.time.Duration;

/** Alerts one by one, by somebody who needs no API server for it. */
record Alerts(GatewayClient client, String webhook) {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Sends one and waits until it is filled. */
    void fills(String key) {
        Answer taken = client.alert(webhook, """
                {"id": "%s", "action": "buy", "ticker": "NSE:SBIN", "quantity": "1"}""".formatted(key));
        assertEquals(202, taken.status(), taken.body());
        String order = "/v1/orders/" + taken.text("/orders/0/id");
        eventually(SOON, () -> assertEquals("FILLED", client.get(order).text("/state")));
    }
}
