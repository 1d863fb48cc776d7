package dev.tradeplane.e2e.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = new Report();

    @Test
    void saysTimesInInsertsOfTheYardstick() {
        report.figure("order-cpu", 2_000);

        assertEquals(Map.of("order-cpu", 40L), report.inserts(20_000));
    }

    @Test
    void hasNoFigureWithoutAYardstick() {
        report.figure("order-cpu", 2_000);

        assertEquals(Map.of(), report.inserts(0));
    }

    @Test
    void countsFailedRequestsOfAHundred() {
        Latencies latencies = new Latencies();
        latencies.add(1);
        latencies.fail();

        report.failures(latencies);

        assertEquals(Map.of("failed-percent", 50L), report.inserts(20_000));
    }
}
