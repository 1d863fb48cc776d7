package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.settings.SessionSettings;
import dev.tradeplane.contracts.settings.TradingCalendar;
import org.jspecify.annotations.Nullable;

/** The exchange takes orders now, and so do the account's own hours; exits may be let out of the latter. */
final class SessionOpenCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        SessionSettings session = inquiry.settings().session();
        TradingCalendar calendar = TradingCalendar.of(session);
        boolean anyHours = session.exitsOutsideWindows() && inquiry.intent().reduceOnly();
        boolean open = calendar.isOpen(inquiry.now()) && (anyHours || calendar.isWithinWindows(inquiry.now(), session));
        return open
                ? null
                : Reason.of(
                        ReasonCode.SESSION_CLOSED,
                        ReasonCode.SESSION_CLOSED.meaning() + ": calendar " + session.calendar());
    }
}
