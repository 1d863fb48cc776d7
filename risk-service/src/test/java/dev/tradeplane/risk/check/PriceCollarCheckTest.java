package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceCollarCheckTest {
    @Test
    void deniesPricesOutsideTheCollarOnEitherSide() {
        // 3 percent of 2450 are 73.50.
        assertNull(code(onAnEmptyBook().of(anOrderIntent().limit("2523.5"))));
        assertNull(code(onAnEmptyBook().of(anOrderIntent().limit("2376.5"))));
        assertEquals(
                ReasonCode.PRICE_COLLAR, code(onAnEmptyBook().of(anOrderIntent().limit("2523.55"))));
        assertEquals(
                ReasonCode.PRICE_COLLAR, code(onAnEmptyBook().of(anOrderIntent().limit("2376.45"))));
    }

    @Test
    void looksAtTriggersToo() {
        assertEquals(
                ReasonCode.PRICE_COLLAR, code(onAnEmptyBook().of(anOrderIntent().stop("2600"))));
        assertEquals(
                ReasonCode.PRICE_COLLAR, code(onAnEmptyBook().of(anOrderIntent().stopLimit("2600", "2450"))));
    }

    @Test
    void hasNothingToSayOfAMarketOrder() {
        assertNull(code(onAnEmptyBook().quote(null).ofAnOrder()));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new PriceCollarCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
