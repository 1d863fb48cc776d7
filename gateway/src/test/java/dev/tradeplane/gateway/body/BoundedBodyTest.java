package dev.tradeplane.gateway.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.outbox.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedBodyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "[]",
                "\"text\"",
                "7",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\": 1,}",
                "{\"a\": 1} {\"a\": 1}",
                "{\"a\": 1}x",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": {\"b\": 1, \"b\": 2}}",
                "{'a': 1}",
                "{a: 1}",
                "{\"a\": 01}",
                "{\"a\": NaN}",
                "{\"a\": +1}",
                "{\"a\": .5}",
                "{\"a\": {{strategy.order.contracts}}}",
                "{\"a\": \"line\nbreak\"}",
                "// a comment\n{}",
                "\uFEFF{}"
            })
    void refusesWhatIsNotOneStrictObject(String body) {
        assertMalformed(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesInvalidUtf8() {
        assertMalformed(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'});
    }

    @Test
    void refusesUtf16() {
        assertMalformed("{\"a\": 1}".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void refusesDepthBombs() {
        assertMalformed(("{\"a\":" + "[".repeat(30_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesNumbersOfEndlessLength() {
        assertMalformed(("{\"a\":" + "9".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhereButNeverWhat() {
        String secret = "CANARY-SECRET";
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> BoundedBody.object(("{\"secret\": " + secret + "}").getBytes(StandardCharsets.UTF_8)));
        assertFalse(String.valueOf(refused.problem().detail()).contains(secret));
        assertFalse(String.valueOf(refused.getMessage()).contains("CANARY"));
    }

    @Test
    void keepsNumbersAsTheyWereWritten() {
        JsonValue.Fields body = BoundedBody.object("{\"n\": 0.10, \"e\": 1E+3}".getBytes(StandardCharsets.UTF_8));
        assertEquals(Map.of("n", new JsonValue.Decimal("0.10"), "e", new JsonValue.Decimal("1E+3")), body.fields());
    }

    @Test
    void takesExactlySixtyFourKib() {
        assertEquals(
                BoundedBody.MAX_BYTES,
                BoundedBody.bytes(new ByteArrayInputStream(new byte[BoundedBody.MAX_BYTES])).length);
    }

    @Test
    void refusesOneByteMore() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> BoundedBody.bytes(new ByteArrayInputStream(new byte[BoundedBody.MAX_BYTES + 1])));
        assertEquals(413, refused.problem().status());
    }

    private static void assertMalformed(byte[] body) {
        ProblemException refused = assertThrows(ProblemException.class, () -> BoundedBody.object(body));
        assertEquals(
                "https://tradeplane.dev/problems/malformed-json",
                refused.problem().type().toString());
    }
}
