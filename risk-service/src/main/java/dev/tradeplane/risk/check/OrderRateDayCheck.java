package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.settings.TradingCalendar;
import java.math.BigDecimal;

/** Approved orders and changes of orders of the exchange's day, this one included. */
final class OrderRateDayCheck implements MaximumCheck {
    @Override
    public ReasonCode code() {
        return ReasonCode.ORDER_RATE_DAY;
    }

    @Override
    public String limitName() {
        return "maxOrdersPerDay";
    }

    @Override
    public BigDecimal actual(Inquiry inquiry) {
        return BigDecimal.valueOf(inquiry.book()
                        .pace()
                        .ordersOn(
                                TradingCalendar.of(inquiry.settings().session()).dateAt(inquiry.now()))
                + 1L);
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        return BigDecimal.valueOf(inquiry.limits().maxOrdersPerDay());
    }
}
