package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.LimitUse;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Every rule, in the one order in which they are asked. The first refusal wins. */
@Singleton
public class PreTradeChecks {
    private static final Logger LOG = Logger.getLogger(PreTradeChecks.class);
    private static final int RATIO_PLACES = 6;

    private final List<PreTradeCheck> inOrder;

    public PreTradeChecks() {
        this(List.of(
                new TradingStateCheck(),
                new InstrumentKnownCheck(),
                new InstrumentAllowedCheck(),
                new ReduceOnlyCheck(),
                new ExitsOfEntryCheck(),
                new UnknownOutcomeCheck(),
                new PositionDriftCheck(),
                new SessionOpenCheck(),
                new SignalFreshnessCheck(),
                new LotSizeCheck(),
                new TickSizeCheck(),
                new FreezeQuantityCheck(),
                new MaxOrderQuantityCheck(),
                new ReferencePriceCheck(),
                new ExitPricesCheck(),
                new MaxOrderNotionalCheck(),
                new PriceCollarCheck(),
                new DuplicateContentCheck(),
                new OrderRateSecondCheck(),
                new OrderRateMinuteCheck(),
                new OrderRateDayCheck(),
                new MaxOpenOrdersCheck(),
                new MaxPositionQuantityCheck(),
                new MaxOpenPositionsCheck(),
                new ConcentrationCheck()));
    }

    PreTradeChecks(List<PreTradeCheck> inOrder) {
        this.inOrder = inOrder;
    }

    /** Why the order may not be sent; null when no rule has anything against it. A rule that fails is a refusal. */
    public @Nullable Reason refusal(Inquiry inquiry) {
        for (PreTradeCheck check : inOrder) {
            try {
                Reason reason = check.refusal(inquiry);
                if (reason != null) {
                    return reason;
                }
            } catch (RuntimeException e) {
                LOG.errorf(
                        e, "%s failed, so the order is denied", check.getClass().getSimpleName());
                return Reason.of(
                        ReasonCode.CHECK_FAILED,
                        ReasonCode.CHECK_FAILED.meaning() + ": "
                                + check.getClass().getSimpleName());
            }
        }
        return null;
    }

    /** Every limit the order would be compared with, the one nearest to being reached first. */
    public List<LimitUse> uses(Inquiry inquiry) {
        return inOrder.stream()
                .map(check -> use(check, inquiry))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(PreTradeChecks::share).reversed())
                .toList();
    }

    private static @Nullable LimitUse use(PreTradeCheck check, Inquiry inquiry) {
        try {
            return check.use(inquiry);
        } catch (RuntimeException e) {
            // Without an instrument or a price there is nothing to compare; the refusal says so.
            LOG.debugf("%s has nothing to compare: %s", check.getClass().getSimpleName(), e.toString());
            return null;
        }
    }

    private static BigDecimal share(LimitUse use) {
        BigDecimal limit = new BigDecimal(use.limit());
        BigDecimal used = new BigDecimal(use.used());
        return limit.signum() == 0 ? used : used.divide(limit, RATIO_PLACES, RoundingMode.HALF_EVEN);
    }
}
