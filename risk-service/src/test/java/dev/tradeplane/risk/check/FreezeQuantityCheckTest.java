package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreezeQuantityCheckTest {
    @Test
    void deniesMoreThanTheExchangeTakesAtOnce() {
        Instrument option = InstrumentsOfIndia.all().getLast();

        assertNull(code(onAnEmptyBook().instrument(option).of(anOrderIntent().buy(1800))));
        assertEquals(
                ReasonCode.FREEZE_QUANTITY,
                code(onAnEmptyBook().instrument(option).of(anOrderIntent().buy(1801))));
    }

    @Test
    void leavesItToTheExchangeWhereTheMasterDoesNotSay() {
        Instrument option = InstrumentsOfIndia.all().getLast();
        Instrument unsaid = new Instrument(
                option.id(), option.name(), option.lotSize(), option.tickSize(), null, option.synthetic());

        assertNull(code(onAnEmptyBook().instrument(unsaid).of(anOrderIntent().buy(1801))));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new FreezeQuantityCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
