package dev.tradeplane.testsupport.simulator.dialect;

import dev.tradeplane.testsupport.simulator.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One answer. */
public record Reply(int status, Map<String, String> headers, byte[] body) {
    private static final String TYPE = "Content-Type";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, Object body) {
        return new Reply(status, Map.of(TYPE, "application/json"), bytes(Json.write(body)));
    }

    public static Reply page(int status, String html) {
        return new Reply(status, Map.of(TYPE, "text/html"), bytes(html));
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    public static Reply redirect(String where) {
        return new Reply(302, Map.of("Location", where), new byte[0]);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    /** The first half of it. */
    public Reply cut() {
        byte[] half = new byte[body.length / 2];
        System.arraycopy(body, 0, half, 0, half.length);
        return new Reply(status, headers, half);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
