package dev.tradeplane.outbox.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.JsonFaults;
import dev.tradeplane.outbox.web.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Newline-delimited JSON: one value a line, each line's bytes kept as they are. */
public final class JsonLines {
    private JsonLines() {}

    /** One line: its exact bytes, and what they say. */
    public record Line<T>(byte[] bytes, T value) {}

    /** Reads every line, or refuses them all: a half-taken delivery could not be told from a whole one. */
    public static <T> List<Line<T>> read(byte[] body, ObjectMapper json, Class<T> type) {
        List<Line<T>> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                if (i > start) {
                    byte[] line = Arrays.copyOfRange(body, start, i);
                    lines.add(new Line<>(line, parse(json, type, line, lines.size() + 1)));
                }
                start = i + 1;
            }
        }
        return lines;
    }

    /** One value as the bytes of one line, without the line end. */
    public static byte[] write(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private static <T> T parse(ObjectMapper json, Class<T> type, byte[] line, int number) {
        try {
            return json.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemType.MALFORMED_JSON, "line " + number + ": " + JsonFaults.in(e));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory do not fail", e);
        }
    }
}
