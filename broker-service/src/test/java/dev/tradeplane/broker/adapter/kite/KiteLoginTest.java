package dev.tradeplane.broker.adapter.kite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.adapter.encoding.Sha256;
import org.junit.jupiter.api.Test;

class KiteLoginTest {
    /** The vector of the fact sheet, computed elsewhere. */
    @Test
    void provesThatItKnowsTheSecretWithoutSendingIt() {
        assertEquals(
                "c7b0a2df8c85172a51495c31bf9d6aec45ca090710f3d865eb392ed37f273ef5",
                Sha256.hex("demo_api_key" + "demo_request_token" + "demo_api_secret"));
    }
}
