package dev.tradeplane.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final int BUFFERED = 4;

    @Test
    void allHearEveryEventOfOneStream() {
        Listening first = new Listening(Long.MAX_VALUE);
        Listening second = new Listening(Long.MAX_VALUE);
        Listeners listeners = new Listeners(first.emitter());
        assertTrue(listeners.add(second.emitter()));

        listeners.follow(() -> Stream.of("event: x", "data: 1", "", "data:2"));

        first.heard.assertCompleted().assertItems("1", "2");
        second.heard.assertCompleted().assertItems("1", "2");
    }

    @Test
    void whoDoesNotKeepUpIsCutOffAndTheOthersAreNot() {
        Listening slow = new Listening(1);
        Listening quick = new Listening(Long.MAX_VALUE);
        Listeners listeners = new Listeners(slow.emitter());
        listeners.add(quick.emitter());

        listeners.follow(() -> IntStream.range(0, 100).mapToObj(n -> "data: " + n));

        assertEquals(100, quick.heard.assertCompleted().getItems().size());
        slow.heard.request(100).awaitFailure();
        assertTrue(slow.heard.getItems().size() <= BUFFERED + 1);
    }

    @Test
    void theStreamIsClosedWhenTheLastHasLeftAndNobodyJoinsIt() {
        AtomicBoolean closed = new AtomicBoolean();
        Listening only = new Listening(Long.MAX_VALUE);
        Listeners listeners = new Listeners(only.emitter());

        listeners.follow(
                () -> Stream.of("data: 1").peek(line -> only.heard.cancel()).onClose(() -> closed.set(true)));

        assertTrue(closed.get());
        assertFalse(listeners.add(new Listening(1).emitter()));
    }

    private static final class Listening {
        private final AtomicReference<MultiEmitter<? super String>> emitter = new AtomicReference<>();
        private final AssertSubscriber<String> heard;

        Listening(long asked) {
            heard = Multi.createFrom()
                    .<String>emitter(emitter::set, BUFFERED)
                    .subscribe()
                    .withSubscriber(AssertSubscriber.create(asked));
        }

        MultiEmitter<? super String> emitter() {
            return emitter.get();
        }
    }
}
