package dev.tradeplane.testsupport.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorOptionsTest {
    private static final List<String> NEEDED =
            List.of("--dialect", "kite", "--port", "1", "--control-port", "2", "--ledger", "here");

    @Test
    void whatIsNotGivenHasADefault() {
        SimulatorOptions options = SimulatorOptions.parse(NEEDED);

        assertEquals(DialectName.KITE, options.dialect());
        assertEquals("127.0.0.1", options.host());
        assertEquals("simkey", options.application().key());
        assertEquals(Duration.ofMillis(5), options.latency());
    }

    @Test
    void whatIsGivenIsTaken() {
        SimulatorOptions options =
                SimulatorOptions.of(DialectName.ALPACA, Path.of("here"), "--rate-limits", "off", "--api-secret", "s");

        assertEquals("s", options.application().secret());
        assertFalse(options.limited());
    }

    @ParameterizedTest
    @CsvSource({"--colour,red", "--port,many", "--rate-limits,some", "--dialect,unknown"})
    void whatIsNotUnderstoodIsRefused(String name, String value) {
        List<String> arguments = new ArrayList<>(NEEDED);
        arguments.addAll(List.of(name, value));

        assertThrows(IllegalArgumentException.class, () -> SimulatorOptions.parse(arguments));
    }

    @Test
    void whatIsNeededIsNamed() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> SimulatorOptions.parse(List.of("--dialect", "kite")));

        assertEquals("--port is needed", refused.getMessage());
    }
}
