package dev.tradeplane.outbox.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    private final ObjectMapper json = WireMapper.create();

    record Tick(String name, Price price, Instant at, int count) {}

    private static final String LINE =
            "{\"name\":\"a\",\"price\":\"2.50\",\"at\":\"2026-11-23T04:30:00Z\",\"count\":1}";

    @Test
    void keepsTheBytesOfEachLine() {
        String odd = LINE.replace(",\"count\"", " , \"count\"");

        List<JsonLines.Line<Tick>> lines = read(LINE + "\n\n" + odd + "\n");

        assertEquals(
                List.of(LINE, odd),
                lines.stream().map(line -> new String(line.bytes(), UTF_8)).toList());
        assertEquals(lines.get(0).value(), lines.get(1).value());
    }

    @Test
    void takesALastLineWithoutAnEnd() {
        assertEquals(2, read(LINE + "\n" + LINE).size());
    }

    @Test
    void readsNothingAsNoLines() {
        assertEquals(List.of(), read(""));
    }

    @Test
    void writesWhatItReads() {
        byte[] written = JsonLines.write(json, read(LINE).getFirst().value());

        assertEquals(LINE.replace("2.50", "2.5"), new String(written, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\"",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"} {}",
                "{\"colour\":\"red\"}",
                "{\"name\":1}",
                "{\"count\":\"1\"}",
                "{\"count\":null}",
                "{\"price\":\"-1\"}",
                "{\"at\":\"noon\"}",
                "[]",
                "x"
            })
    void refusesTheWholeForOneBadLineWithoutInternals(String bad) {
        ProblemException refused = assertThrows(ProblemException.class, () -> read(LINE + "\n" + bad + "\n" + LINE));

        assertEquals(ProblemType.MALFORMED_JSON.uri(), refused.problem().type());
        String detail = String.valueOf(refused.problem().detail());
        assertEquals("line 2: ", detail.substring(0, "line 2: ".length()));
        assertFalse(detail.contains("dev.tradeplane") || detail.contains("java."), detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"count\":1,\"colour\":\"red\"} | line 1: colour is not a known field",
                "{\"price\":\"0\"}        | line 1: price: price must be above zero",
                "{\"at\":\"noon\"}        | line 1: at: the value does not fit",
                "[]                       | line 1: the body: the value does not fit"
            })
    void saysWhereAndWhat(String line, String detail) {
        assertEquals(
                detail,
                assertThrows(ProblemException.class, () -> read(line)).problem().detail());
    }

    private List<JsonLines.Line<Tick>> read(String body) {
        return JsonLines.read(body.getBytes(UTF_8), json, Tick.class);
    }
}
