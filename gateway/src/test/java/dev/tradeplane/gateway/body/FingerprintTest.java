package dev.tradeplane.gateway.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static final String BODY = "{\"a\": \"1\", \"b\": [1, 2], \"c\": {\"d\": null}}";

    private static Fingerprint of(String sender, String body) {
        return Fingerprint.of(sender, BoundedBody.object(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void ignoresOrderAndSpace() {
        assertEquals(of("rest/x", BODY), of("rest/x", "{\"c\":{\"d\":null},\n\"b\":[1,2],\"a\":\"1\"}"));
    }

    @Test
    void tellsSendersApart() {
        assertNotEquals(of("rest/x", BODY), of("rest/y", BODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1, \"b\": [1, 2], \"c\": {\"d\": null}}",
                "{\"a\": \"1\", \"b\": [12], \"c\": {\"d\": null}}",
                "{\"a\": \"1\", \"b\": [2, 1], \"c\": {\"d\": null}}",
                "{\"a\": \"1\", \"b\": [1, 2], \"c\": {}}",
                "{\"a\": \"1\", \"b\": [1, 2]}",
                "{\"a\": \"1\", \"b\": [1, 2], \"c\": {\"d\": \"null\"}}"
            })
    void tellsContentApart(String other) {
        assertNotEquals(of("rest/x", BODY), of("rest/x", other));
    }
}
