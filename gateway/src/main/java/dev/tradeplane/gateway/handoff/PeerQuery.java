package dev.tradeplane.gateway.handoff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Query parameters on their way to a peer, safely quoted. */
public record PeerQuery(Map<String, String> parameters) {
    public PeerQuery {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public static PeerQuery of(String name, @Nullable String value) {
        return new PeerQuery(Map.of()).and(name, value);
    }

    /** With this parameter too, if there is a value. */
    public PeerQuery and(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new PeerQuery(more);
    }

    /** Such as {@code ?by=rest%2Fadmin}; empty when there is nothing to say. */
    public String text() {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
