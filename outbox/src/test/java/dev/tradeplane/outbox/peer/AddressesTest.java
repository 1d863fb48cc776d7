package dev.tradeplane.outbox.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final URI FIRST = URI.create("http://one:8080");
    private static final URI SECOND = URI.create("http://two:8080");

    private long nanos;
    private final Addresses addresses = new Addresses(List.of(FIRST, SECOND), () -> nanos);

    @Test
    void theFirstIsCalledAsLongAsItAnswers() {
        assertEquals(FIRST, addresses.best());
        assertEquals(FIRST, addresses.best());
    }

    @Test
    void oneThatDoesNotAnswerIsLeftAloneForAWhile() {
        addresses.failed(FIRST);

        assertEquals(SECOND, addresses.best());
        passes(Duration.ofMillis(999));
        assertEquals(SECOND, addresses.best());
        passes(Duration.ofMillis(1));
        assertEquals(FIRST, addresses.best());
    }

    @Test
    void whenNoneAnswersEachIsCalledInItsTurn() {
        addresses.failed(FIRST);
        passes(Duration.ofMillis(10));
        addresses.failed(SECOND);

        assertEquals(FIRST, addresses.best());
        passes(Duration.ofMillis(10));
        addresses.failed(FIRST);
        assertEquals(SECOND, addresses.best());
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }
}
