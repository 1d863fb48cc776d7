package dev.tradeplane.gateway.bulkhead;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Kinds of requests that do not crowd each other out. */
enum Compartment {
    SIGNALS,
    STREAMS,
    /** A flood of signals must leave room to halt and to cancel. */
    OTHERS;

    static Compartment of(HttpServerRequest request) {
        @Nullable String path = request.path();
        if (path == null) {
            return OTHERS;
        }
        if (path.equals("/v1/events")) {
            return STREAMS;
        }
        boolean signal = path.startsWith("/hooks/")
                || (path.equals("/v1/orders") && request.method().equals(HttpMethod.POST));
        return signal ? SIGNALS : OTHERS;
    }

    int size(BulkheadConfig config) {
        return switch (this) {
            case SIGNALS -> config.signals();
            case STREAMS -> config.streams();
            case OTHERS -> config.others();
        };
    }
}
