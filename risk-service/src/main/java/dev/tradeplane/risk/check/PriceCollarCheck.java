package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Limit and trigger prices lie within the collar around the reference price; a market order names no price to check. */
final class PriceCollarCheck implements MaximumCheck {
    @Override
    public ReasonCode code() {
        return ReasonCode.PRICE_COLLAR;
    }

    @Override
    public String limitName() {
        return "priceCollar";
    }

    @Override
    public boolean concerns(Inquiry inquiry) {
        return inquiry.intent().limitPrice() != null || inquiry.intent().triggerPrice() != null;
    }

    /** The larger distance from the reference price. */
    @Override
    public BigDecimal actual(Inquiry inquiry) {
        return distance(inquiry, inquiry.intent().limitPrice())
                .max(distance(inquiry, inquiry.intent().triggerPrice()));
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        return inquiry.limits().priceCollarPercent().of(inquiry.referencePrice().value());
    }

    private static BigDecimal distance(Inquiry inquiry, @Nullable Price price) {
        return price == null
                ? BigDecimal.ZERO
                : price.value().subtract(inquiry.referencePrice().value()).abs();
    }
}
