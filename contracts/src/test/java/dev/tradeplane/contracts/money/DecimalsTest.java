package dev.tradeplane.contracts.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.intent.Side;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "2450.00,2450",
        "2450,2450",
        "0.050,0.05",
        "1000,1000",
        "007,7",
        "123456789012345.12345678,123456789012345.12345678"
    })
    void hasOneTextForEachAmount(String written, String normal) {
        assertEquals(normal, Price.of(written).toString());
        assertEquals(normal, Quantity.of(written).toString());
        assertEquals(normal, Money.of(written).toString());
    }

    @Test
    void makesEqualAmountsEqual() {
        assertEquals(Price.of("2450"), Price.of("2450.00"));
        assertEquals(Price.of("2450").hashCode(), Price.of("2450.00").hashCode());
        assertEquals(Money.ZERO, Money.of("-0.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "+1",
                ".5",
                "1.",
                "1e3",
                "1,000",
                "NaN",
                "0x10",
                "1234567890123456",
                "0.123456789",
                "१२"
            })
    void refusesTextThatIsNotAPlainDecimal(String text) {
        assertThrows(IllegalArgumentException.class, () -> Price.of(text));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(text));
        assertThrows(IllegalArgumentException.class, () -> Money.of(text));
        assertThrows(IllegalArgumentException.class, () -> NetQuantity.of(text));
        assertThrows(IllegalArgumentException.class, () -> Percent.of(text));
    }

    @Test
    void keepsEachKindWithinItsBounds() {
        assertThrows(IllegalArgumentException.class, () -> Price.of("0"));
        assertThrows(IllegalArgumentException.class, () -> Price.of("-1"));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of("-1"));
        assertThrows(IllegalArgumentException.class, () -> Percent.of("-0.1"));
        assertEquals("-12.5", Money.of("-12.50").toString());
        assertEquals("-65", NetQuantity.of("-65").toString());
    }

    @Test
    void addsTenthsExactly() {
        Money sum = Money.ZERO;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Money.of("0.1"));
        }

        assertEquals(Money.of("1"), sum);
    }

    @Test
    void takesAPercentageExactly() {
        assertEquals(0, new BigDecimal("73.515").compareTo(Percent.of("3").of(new BigDecimal("2450.5"))));
    }

    @Test
    void refusesToTakeAwayMoreThanThereIs() {
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(1).minus(Quantity.of(2)));
    }

    @Test
    void knowsWholeLots() {
        assertTrue(Quantity.of(130).isMultipleOf(Quantity.of(65)));
        assertEquals(false, Quantity.of(100).isMultipleOf(Quantity.of(65)));
    }

    @Test
    void crossesZeroWhenMoreIsSoldThanHeld() {
        NetQuantity after = NetQuantity.of("5").after(Side.SELL, Quantity.of(8));

        assertEquals(NetQuantity.of("-3"), after);
        assertEquals(Quantity.of(3), after.size());
    }

    @Test
    void isFlatAfterBuyingAndSellingTheSame() {
        assertTrue(NetQuantity.FLAT
                .after(Side.BUY, Quantity.of(8))
                .after(Side.SELL, Quantity.of(8))
                .isFlat());
    }

    @Test
    void pricesANotionalExactly() {
        assertEquals(Money.of("159253.25"), Price.of("2450.05").times(Quantity.of(65)));
    }
}
