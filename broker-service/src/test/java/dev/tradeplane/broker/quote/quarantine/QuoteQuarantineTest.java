package dev.tradeplane.broker.quote.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuoteQuarantineTest {
    private static final InstrumentId ITC = InstrumentId.of("NSE:ITC");

    private final TickingClock clock = TickingClock.onMondayMorning();
    private final List<String> counted = new ArrayList<>();
    private final QuoteQuarantine quarantine = new QuoteQuarantine(
            new QuarantineRules(
                    Duration.ofSeconds(2), Duration.ofHours(1), BigDecimal.valueOf(20), Duration.ofSeconds(10)),
            clock,
            counted::add);

    @Test
    void believesASensibleTick() {
        assertEquals(
                Optional.of(new Quote(ITC, Price.of("430"), clock.instant(), "kite")), judge("430", Duration.ZERO));
        assertEquals(List.of(), counted);
    }

    @Test
    void holdsBackAPriceOfNothing() {
        assertHeldBack("non-positive", "0", Duration.ZERO);
        assertHeldBack("non-positive", "-1", Duration.ZERO);
    }

    @Test
    void holdsBackWhatTheFutureBrings() {
        assertHeldBack("future", "430", Duration.ofSeconds(-3));
        judge("430", Duration.ofSeconds(-1)).orElseThrow();
    }

    @Test
    void holdsBackWhatIsOlderThanWhatIsKnown() {
        judge("430", Duration.ofSeconds(1)).orElseThrow();

        assertHeldBack("out-of-order", "430", Duration.ofSeconds(2));
        judge("430", Duration.ofSeconds(1)).orElseThrow();
    }

    @Test
    void holdsBackAPriceAnHourOld() {
        assertHeldBack("stale", "430", Duration.ofMinutes(61));
    }

    @Test
    void holdsBackACrossedBook() {
        assertEquals(Optional.empty(), quarantine.judge(tick("430", "431", "430", clock.instant())));
        assertEquals(List.of("crossed"), counted);
        quarantine.judge(tick("430", "431", "0", clock.instant())).orElseThrow();
    }

    @Test
    void holdsBackAJumpUntilTheBrokerInsists() {
        judge("430", Duration.ZERO).orElseThrow();

        clock.advance(Duration.ofSeconds(1));
        assertHeldBack("jump", "530", Duration.ZERO);
        clock.advance(Duration.ofSeconds(9));
        assertHeldBack("jump", "531", Duration.ZERO);
        clock.advance(Duration.ofSeconds(1));

        judge("532", Duration.ZERO).orElseThrow();
        assertHeldBack("jump", "330", Duration.ZERO);
    }

    @Test
    void aSingleWrongPrintIsForgotten() {
        judge("430", Duration.ZERO).orElseThrow();
        assertHeldBack("jump", "43", Duration.ZERO);

        clock.advance(Duration.ofSeconds(11));
        judge("431", Duration.ZERO).orElseThrow();

        assertHeldBack("jump", "43", Duration.ZERO);
    }

    @Test
    void countsOnceWhatTheBrokerRepeats() {
        Tick zero = tick("0", null, null, clock.instant());

        quarantine.judge(zero);
        quarantine.judge(zero);

        assertEquals(List.of("non-positive"), counted);
    }

    private void assertHeldBack(String rule, String price, Duration age) {
        counted.clear();
        assertEquals(Optional.empty(), judge(price, age));
        assertEquals(List.of(rule), counted);
    }

    private Optional<Quote> judge(String price, Duration age) {
        return quarantine.judge(tick(price, null, null, clock.instant().minus(age)));
    }

    private static Tick tick(String last, @Nullable String bid, @Nullable String ask, Instant at) {
        return new Tick(
                ITC,
                new BigDecimal(last),
                bid == null ? null : new BigDecimal(bid),
                ask == null ? null : new BigDecimal(ask),
                at,
                "kite");
    }
}
