package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstrumentKnownCheckTest {
    @Test
    void deniesWhatTheMasterDoesNotHave() {
        assertEquals(
                ReasonCode.INSTRUMENT_UNKNOWN,
                code(onAnEmptyBook().unknownInstrument(false).ofAnOrder()));
        assertNull(code(onAnEmptyBook().ofAnOrder()));
    }

    @Test
    void saysSoWhenTheMasterIsTooOldToKnow() {
        assertEquals(
                ReasonCode.INSTRUMENTS_STALE,
                code(onAnEmptyBook().unknownInstrument(true).ofAnOrder()));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new InstrumentKnownCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
