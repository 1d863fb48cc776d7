package dev.tradeplane.broker.quote.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.id.InstrumentId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarSeriesTest {
    private static final Instant OPEN = Instant.parse("2026-11-23T03:45:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final BarSeries series = new BarSeries(MINUTE);

    @ParameterizedTest
    @CsvSource({
        "NON_POSITIVE, 0, 12, 9, 11, 5",
        "NON_POSITIVE, 10, 12, -9, 11, 5",
        "NEGATIVE_VOLUME, 10, 12, 9, 11, -1",
        "HIGH_BELOW_LOW, 10, 9, 12, 11, 5",
        "OPEN_OUTSIDE, 13, 12, 9, 11, 5",
        "OPEN_OUTSIDE, 8, 12, 9, 11, 5",
        "CLOSE_OUTSIDE, 10, 12, 9, 13, 5",
        "CLOSE_OUTSIDE, 10, 12, 9, 8, 5"
    })
    void holdsBackABarThatContradictsItself(
            BarFault fault, String open, String high, String low, String close, String volume) {
        assertEquals(Optional.of(fault), series.faultOf(bar(OPEN, open, high, low, close, volume)));
    }

    @Test
    void takesBarsInTheirOrder() {
        assertEquals(Optional.empty(), series.faultOf(bar(0)));
        assertEquals(Optional.empty(), series.faultOf(bar(1)));
    }

    @Test
    void holdsBackABarThatComesTwiceOrLate() {
        series.faultOf(bar(0));
        series.faultOf(bar(1));

        assertEquals(Optional.of(BarFault.OUT_OF_ORDER), series.faultOf(bar(1)));
        assertEquals(Optional.of(BarFault.OUT_OF_ORDER), series.faultOf(bar(0)));
        assertEquals(Optional.empty(), series.faultOf(bar(2)));
    }

    @Test
    void holdsBackTheBarAfterAGapAndGoesOnFromThere() {
        series.faultOf(bar(0));

        assertEquals(Optional.of(BarFault.GAP), series.faultOf(bar(2)));
        assertEquals(Optional.empty(), series.faultOf(bar(3)));
    }

    @Test
    void aBarThatMakesNoSenseLeavesItsPlaceToABetterOne() {
        series.faultOf(bar(0));
        series.faultOf(bar(OPEN.plus(MINUTE), "0", "12", "9", "11", "5"));

        assertEquals(Optional.empty(), series.faultOf(bar(1)));
    }

    @Test
    void aBarBetweenTwoStretchesIsOutOfOrder() {
        series.faultOf(bar(0));

        assertEquals(
                Optional.of(BarFault.OUT_OF_ORDER),
                series.faultOf(bar(OPEN.plusSeconds(90), "10", "12", "9", "11", "5")));
    }

    private static Bar bar(int minute) {
        return bar(OPEN.plus(MINUTE.multipliedBy(minute)), "10", "12", "9", "11", "5");
    }

    private static Bar bar(Instant start, String open, String high, String low, String close, String volume) {
        return new Bar(
                InstrumentId.of("NSE:ITC"),
                start,
                new BigDecimal(open),
                new BigDecimal(high),
                new BigDecimal(low),
                new BigDecimal(close),
                new BigDecimal(volume));
    }
}
