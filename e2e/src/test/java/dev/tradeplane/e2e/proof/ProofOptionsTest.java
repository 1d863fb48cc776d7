package dev.tradeplane.e2e.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.e2e.broker.BrokerName;
import dev.tradeplane.e2e.nemesis.Nemesis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofOptionsTest {
    @Test
    void breaksEverythingUnlessToldOtherwise() {
        ProofOptions options = parsed();

        assertEquals(List.of(Nemesis.values()), options.nemeses());
        assertEquals(List.of(BrokerName.ALPACA), options.brokers());
        assertEquals(5000, options.intents());
        assertEquals(1, options.replicas());
        assertEquals(42, options.seed());
    }

    @Test
    void readsNemesesAndMinutes() {
        ProofOptions options =
                parsed("--nemesis", "kill-postgres,freeze", "--minutes", "2", "--rate", "80", "--seed", "7");

        assertEquals(List.of(Nemesis.KILL_POSTGRES, Nemesis.FREEZE), options.nemeses());
        assertEquals(2 * 60 * 80, options.intents());
        assertEquals(7, options.seed());
    }

    @Test
    void givesEachAccountABrokerInTurn() {
        assertEquals(
                List.of(BrokerName.KITE, BrokerName.BREEZE, BrokerName.KITE),
                parsed("--accounts", "3", "--broker", "kite,breeze").brokers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--intents",
                "--intents 0",
                "--rate 0",
                "--replicas 0",
                "--replicas 4",
                "--intents many",
                "--nemesis rain",
                "--broker lehman",
                "--loud yes"
            })
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThrows(UsageException.class, () -> parsed(line.split(" ")));
    }

    private static ProofOptions parsed(String... arguments) {
        return ProofOptions.parse(List.of(arguments), () -> 42);
    }
}
