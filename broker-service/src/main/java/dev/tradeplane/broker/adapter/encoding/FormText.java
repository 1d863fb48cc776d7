package dev.tradeplane.broker.adapter.encoding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms and queries. */
public final class FormText {
    private FormText() {}

    /** In the order of the map. */
    public static String of(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + of(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** One value. */
    public static String of(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
