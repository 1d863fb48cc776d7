package dev.tradeplane.broker.adapter.stream;

import java.net.URI;
import java.util.Map;

/** Where a stream is, and what opens it. */
public record StreamAddress(URI uri, Map<String, String> headers) {
    public StreamAddress {
        headers = Map.copyOf(headers);
    }

    /** Addresses of some brokers hold the session. */
    @Override
    public String toString() {
        return uri.getHost() + uri.getPath();
    }
}
