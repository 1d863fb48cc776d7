package dev.tradeplane.contracts.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"NSE:RELIANCE", "NFO:NIFTY26NOV24500CE", "NASDAQ:AAPL", "NSE:M&M", "NSE:BAJAJ-AUTO", "MCX:GOLD1!"
            })
    void takesInstrumentsAsTradingViewWritesThem(String text) {
        assertEquals(text, InstrumentId.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RELIANCE",
                "NSE:",
                ":RELIANCE",
                "nse:RELIANCE",
                "NSE:reliance",
                "NSE:A B",
                "{{exchange}}:{{ticker}}"
            })
    void refusesOtherInstruments(String text) {
        assertThrows(IllegalArgumentException.class, () -> InstrumentId.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "line\nbreak", "ключ"})
    void refusesKeysThatAreNotPlainText(String text) {
        assertThrows(IllegalArgumentException.class, () -> IdempotencyKey.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-desk", "desk-", "Desk", "desk.one"})
    void refusesAccountNamesKubernetesWouldRefuse(String text) {
        assertThrows(IllegalArgumentException.class, () -> AccountName.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t1", "T-1", "T12345678901234567890"})
    void refusesClientOrderIdsABrokerWouldCutOrChange(String text) {
        assertThrows(IllegalArgumentException.class, () -> ClientOrderId.of(text));
    }
}
