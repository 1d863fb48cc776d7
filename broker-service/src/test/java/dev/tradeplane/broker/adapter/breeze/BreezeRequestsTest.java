package dev.tradeplane.broker.adapter.breeze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreezeRequestsTest {
    private static final Instant AT = Instant.parse("2026-11-02T04:00:00.987Z");

    @Test
    void signsTimeBodyAndSecretAsTheDocumentsDo() {
        assertEquals(
                "faaf348f19866066e359de772d50853a3b2e2228f45d0bc72d050f912f3c6813",
                BreezeRequests.checksum(BreezeTime.stamp(AT), "{}", "demo_secret"));
        assertEquals(
                "0f4f5222004e533e6ec8f74bfe4557089721e3bf4c2f32b95df77ad59f293675",
                BreezeRequests.checksum(
                        BreezeTime.stamp(AT),
                        "{\"exchange_code\":\"NFO\",\"order_id\":\"202611020000000001\"}",
                        "demo_secret"));
    }

    @Test
    void stampsToTheSecond() {
        assertEquals("2026-11-02T04:00:00.000Z", BreezeTime.stamp(AT));
    }
}
