package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.settings.InstrumentScope;
import dev.tradeplane.testsupport.fixture.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstrumentAllowedCheckTest {
    @Test
    void deniesWhatIsNotAllowed() {
        assertEquals(ReasonCode.INSTRUMENT_NOT_ALLOWED, code(only("NFO:*").ofAnOrder()));
        assertNull(code(only("NSE:*").ofAnOrder()));
    }

    @Test
    void deniesWhatIsDeniedThoughAllowed() {
        Inquiries inquiries = onAnEmptyBook()
                .settings(Settings.aPaperDesk()
                        .instruments(new InstrumentScope(List.of("NSE:*"), List.of("NSE:RELIANCE"))));

        assertEquals(ReasonCode.INSTRUMENT_NOT_ALLOWED, code(inquiries.ofAnOrder()));
    }

    @Test
    void letsAPositionBeClosedThatMayNoLongerBeOpened() {
        assertNull(code(only("NFO:*").of(anOrderIntent().reduceOnly())));
    }

    private static Inquiries only(String pattern) {
        return onAnEmptyBook()
                .settings(Settings.aPaperDesk().instruments(new InstrumentScope(List.of(pattern), List.of())));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new InstrumentAllowedCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
