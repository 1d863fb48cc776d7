package dev.tradeplane.account.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmountTest {
    @Test
    void aWholeNumberIsTheSameAsItsText() {
        assertEquals(Amount.of("1800"), Amount.of(1800L));
    }

    @Test
    void isExact() {
        assertEquals(Money.of("99999.95"), Amount.of("99999.95").money());
    }

    @Test
    void theFormTakesOnlyPlainNumbersAboveZero() {
        List.of("1", "0.5", "100000", "0.00000001", "999999999999999.99999999")
                .forEach(text -> assertTrue(text.matches(Forms.AMOUNT), text));
        List.of("0", "0.0", "-1", "+1", "01", "1.", ".5", "1e5", "1,000", "0.000000001", "")
                .forEach(text -> assertFalse(text.matches(Forms.AMOUNT), text));
    }

    @Test
    void aPercentageIsAboveZeroAndAtMostHundred() {
        List.of("100", "40", "0.5", "99.9999").forEach(text -> assertTrue(text.matches(Forms.PERCENT), text));
        List.of("0", "0.0", "100.1", "101", "-3", "3%").forEach(text -> assertFalse(text.matches(Forms.PERCENT), text));
    }
}
