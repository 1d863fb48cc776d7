package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExitsOfEntryCheckTest {
    @Test
    void exitsGoWithWhatOpensOrGrowsAPosition() {
        assertNull(code(onAnEmptyBook().of(anOrderIntent().buy(5).stopLoss("2440"))));
        assertNull(code(onAnEmptyBook().position(10).of(anOrderIntent().buy(5).stopLoss("2440"))));
    }

    @Test
    void deniesExitsOfWhatShrinksOne() {
        assertEquals(
                ReasonCode.EXITS_WITHOUT_ENTRY,
                code(onAnEmptyBook().position(10).of(anOrderIntent().sell(5).stopLoss("2460"))));
        assertEquals(
                ReasonCode.EXITS_WITHOUT_ENTRY,
                code(onAnEmptyBook().position(-10).of(anOrderIntent().buy(20).takeProfit("2460"))));
    }

    @Test
    void hasNothingToSayOfAnOrderWithoutExits() {
        assertNull(code(onAnEmptyBook().position(10).of(anOrderIntent().sell(5))));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new ExitsOfEntryCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
