package dev.tradeplane.broker.market;

import dev.tradeplane.contracts.id.InstrumentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When an instrument is asked for although a stream tells prices: when it was silent for longer than is usual for it. What is
 * usual is learned, as a request costs: one that brought nothing new doubles the patience; each price that is told halves it,
 * and a request that shows that the stream misses something ends it.
 */
final class SilentInstruments {
    private final Duration silence;
    private final Duration longest;
    private final Clock clock;
    private final Map<InstrumentId, Patience> all = new HashMap<>();
    private Instant nextRequest = Instant.MIN;

    /**
     * Knows none yet.
     *
     * @param silence how long an instrument may be silent at first, and how far apart requests are
     * @param longest how far patience grows
     */
    SilentInstruments(Duration silence, Duration longest, Clock clock) {
        this.silence = silence;
        this.longest = longest;
        this.clock = clock;
    }

    /** Half of it is enough where something may have been missed. */
    private record Patience(Instant since, Duration lasts, boolean missed) {
        Instant end() {
            return since.plus(missed ? lasts.dividedBy(2) : lasts);
        }
    }

    /** The stream told its price. */
    synchronized void told(InstrumentId instrument) {
        Duration half = patience(instrument).dividedBy(2);
        await(instrument, half.compareTo(silence) > 0 ? half : silence);
    }

    /** The broker was asked, and said something new, or nothing. */
    synchronized void asked(InstrumentId instrument, boolean saidSomethingNew) {
        Duration doubled = patience(instrument).multipliedBy(2);
        Duration longer = doubled.compareTo(longest) < 0 ? doubled : longest;
        await(instrument, saidSomethingNew ? silence : longer);
    }

    /** The broker did not answer, which says nothing of the stream: others have their turn first. */
    synchronized void notAnswered(InstrumentId instrument) {
        await(instrument, patience(instrument));
    }

    /** Something may have been missed of any of them. */
    synchronized void missed() {
        all.replaceAll((instrument, before) -> new Patience(before.since(), before.lasts(), true));
    }

    synchronized void forget(InstrumentId instrument) {
        all.remove(instrument);
    }

    /** Those to ask for with the next request, the longest silent first; none while the last request is too near. */
    synchronized List<InstrumentId> next(int most) {
        Instant now = clock.instant();
        if (now.isBefore(nextRequest)) {
            return List.of();
        }
        List<InstrumentId> due = all.entrySet().stream()
                .filter(entry -> !entry.getValue().end().isAfter(now))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Patience::end)))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        if (!due.isEmpty()) {
            nextRequest = now.plus(silence);
        }
        return due;
    }

    private void await(InstrumentId instrument, Duration lasts) {
        all.put(instrument, new Patience(clock.instant(), lasts, false));
    }

    private Duration patience(InstrumentId instrument) {
        return Optional.ofNullable(all.get(instrument)).map(Patience::lasts).orElse(silence);
    }
}
