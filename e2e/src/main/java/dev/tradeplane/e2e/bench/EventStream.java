package dev.tradeplane.e2e.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** One user's stream of events. Counts the orders it tells are filled, in the bytes as they come: it has to be cheap. */
final class EventStream implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Counter counter = new Counter();
    private final CompletableFuture<HttpResponse<Void>> response;

    private EventStream(HttpRequest request) {
        this.response =
                HTTP.sendAsync(request, head -> HttpResponse.BodySubscribers.fromSubscriber(counter, body -> null));
    }

    static EventStream open(String gateway, String key) {
        return new EventStream(HttpRequest.newBuilder(URI.create(gateway + "/v1/events"))
                .header("X-API-Key", key)
                .build());
    }

    /** How many orders it has told the end of. */
    long ends() {
        return counter.found.get();
    }

    boolean hasEnded() {
        return response.isDone();
    }

    @Override
    public void close() {
        response.cancel(true);
    }

    private static final class Counter implements Flow.Subscriber<List<ByteBuffer>> {
        /** No part of it but its first byte begins it again, so a mismatch needs no second look. */
        private static final byte[] SOUGHT = "\"state\":\"FILLED\"".getBytes(StandardCharsets.US_ASCII);

        private final AtomicLong found = new AtomicLong();
        private int matched;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                while (buffer.hasRemaining()) {
                    take(buffer.get());
                }
            }
        }

        private void take(byte next) {
            if (next == SOUGHT[matched]) {
                matched++;
            } else {
                matched = next == SOUGHT[0] ? 1 : 0;
            }
            if (matched == SOUGHT.length) {
                found.incrementAndGet();
                matched = 0;
            }
        }

        @Override
        public void onError(Throwable broken) {
            // Shown as a stream that was cut.
        }

        @Override
        public void onComplete() {
            // The same.
        }
    }
}
