package dev.tradeplane.outbox.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final IOException REFUSED = new ConnectException("refused");
    private static final IOException RESET = new IOException("connection reset");
    private static final IOException SLOW = new HttpTimeoutException("no answer");

    private final Attempts attempts = new Attempts(Duration.ofSeconds(5));
    private int made;

    @Test
    void repeatsAnythingThatWasNeverSent() throws Exception {
        IOException noConnection = new HttpConnectTimeoutException("no connection");

        assertEquals("done", attempts.untilConnected(failing(REFUSED, noConnection)));
        assertEquals("done", attempts.untilAnswered(failing(REFUSED, noConnection)));
    }

    @Test
    void repeatsWhatMayHaveBeenSentOnlyIfThatMakesNoDifference() throws Exception {
        assertEquals("done", attempts.untilAnswered(failing(RESET, REFUSED)));

        assertSame(RESET, assertThrows(IOException.class, () -> attempts.untilConnected(failing(RESET))));
    }

    @Test
    void doesNotAskAPeerTwiceThatTakesItsTime() {
        assertSame(SLOW, assertThrows(IOException.class, () -> attempts.untilAnswered(failing(SLOW))));
        assertEquals(1, made);
    }

    @Test
    void givesUpInTheEnd() {
        Attempts hasty = new Attempts(Duration.ofMillis(200));

        assertThrows(
                ConnectException.class,
                () -> hasty.untilAnswered(() -> {
                    made++;
                    throw REFUSED;
                }));

        assertTrue(made > 1);
    }

    private Attempts.Attempt<String> failing(IOException... failures) {
        Deque<IOException> left = new ArrayDeque<>(List.of(failures));
        return () -> {
            made++;
            if (!left.isEmpty()) {
                throw left.removeFirst();
            }
            return "done";
        };
    }
}
