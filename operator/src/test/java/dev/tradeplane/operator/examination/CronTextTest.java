package dev.tradeplane.operator.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CronTextTest {
    @Test
    void takesWhatKubernetesTakes() {
        for (String cron :
                List.of("0 1 * * *", "*/15 9-15 * * mon-fri", "0,30 0 1 1 *", "5 4 28-31 FEB,DEC 0", "0 0/6 * * *")) {
            assertEquals(Optional.empty(), CronText.fault(cron), cron);
        }
    }

    @Test
    void namesTheFieldThatCannotBe() {
        assertFault("61 1 * * *", "minute");
        assertFault("0 24 * * *", "hour");
        assertFault("0 1 0 * *", "day of the month");
        assertFault("0 1 * 13 *", "month");
        assertFault("0 1 * * mox", "day of the week");
        assertFault("0 1 * * 7", "day of the week");
        assertFault("30-10 1 * * *", "minute");
        assertFault("*/0 1 * * *", "minute");
        assertFault("1-2-3 1 * * *", "minute");
        assertFault("0 1, * * *", "hour");
    }

    @Test
    void wantsFiveFields() {
        assertFault("0 1 * *", "4 fields");
    }

    private static void assertFault(String cron, String word) {
        String fault = CronText.fault(cron).orElse("no fault in " + cron);
        assertTrue(fault.contains(word), fault);
    }
}
