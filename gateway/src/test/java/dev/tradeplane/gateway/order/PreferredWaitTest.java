package dev.tradeplane.gateway.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferredWaitTest {
    private static final Duration OTHERWISE = Duration.ofSeconds(2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wait=0                 | 0
                    wait=7                 | 7
                    wait=31                | 30
                    wait=999999999         | 30
                    Wait = "5"             | 5
                    respond-async, wait=10 | 10
                    wait=3; q=1            | 3
                    wait=-1                | 2
                    wait=abc               | 2
                    wait=99999999999       | 2
                    await=9                | 2
                    handling=lenient       | 2
                    """)
    void readsThePreference(String prefer, int seconds) {
        assertEquals(Duration.ofSeconds(seconds), PreferredWait.in(prefer, OTHERWISE));
    }

    @Test
    void waitsTheDefaultWithoutOne() {
        assertEquals(OTHERWISE, PreferredWait.in(null, OTHERWISE));
    }
}
