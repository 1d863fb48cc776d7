package dev.tradeplane.risk.decision;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.order.LimitUse;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.check.Inquiry;
import dev.tradeplane.risk.check.PreTradeChecks;
import dev.tradeplane.risk.instrument.InstrumentCatalog;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.referenceprice.ReferencePrices;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Front door 2: the pre-trade decision on one wish, against the book as it stands. It decides and changes nothing. The next
 * step is {@link dev.tradeplane.risk.reservation.ReservationBook}.
 */
@Singleton
public class RiskGate {
    private final PreTradeChecks checks;
    private final Function<InstrumentId, @Nullable Instrument> instruments;
    private final Predicate<InstrumentId> instrumentsStale;
    private final Function<InstrumentId, @Nullable Quote> prices;

    @Inject
    RiskGate(PreTradeChecks checks, InstrumentCatalog instruments, ReferencePrices prices) {
        this(checks, instruments::find, instruments::isStale, prices::last);
    }

    RiskGate(
            PreTradeChecks checks,
            Function<InstrumentId, @Nullable Instrument> instruments,
            Predicate<InstrumentId> instrumentsStale,
            Function<InstrumentId, @Nullable Quote> prices) {
        this.checks = checks;
        this.instruments = instruments;
        this.instrumentsStale = instrumentsStale;
        this.prices = prices;
    }

    /** Approved, or denied with the first reason found. */
    public RiskDecision decide(IntentSubmission submission, Book book, Instant now) {
        SettingsVersion version = book.settings();
        if (version == null) {
            Reason missing = Reason.of(ReasonCode.SETTINGS_MISSING, ReasonCode.SETTINGS_MISSING.meaning());
            return new RiskDecision.Denied(submission.wish(), missing, 0, null);
        }
        Quote quote = prices.apply(submission.wish().instrument());
        Optional<OrderIntent> intent = spelledOut(submission.wish(), book);
        if (intent.isEmpty()) {
            Reason flat = Reason.of(ReasonCode.NOTHING_TO_EXIT, ReasonCode.NOTHING_TO_EXIT.meaning());
            return new RiskDecision.Denied(submission.wish(), flat, version.version(), quote);
        }
        Inquiry inquiry = inquiry(intent.get(), submission, book, version, now);
        Reason refusal = checks.refusal(inquiry);
        return refusal == null
                ? new RiskDecision.Approved(intent.get(), version.version(), quote)
                : new RiskDecision.Denied(new Wish.Place(intent.get()), refusal, version.version(), quote);
    }

    /** What would be decided now, and how near each limit the order would come. */
    public CheckReport whatIf(IntentSubmission submission, Book book, Instant now) {
        SettingsVersion version = book.settings();
        return switch (decide(submission, book, now)) {
            case RiskDecision.Approved(OrderIntent intent, long limits, Quote ignored) ->
                new CheckReport(true, null, limits, uses(intent, submission, book, version, now));
            case RiskDecision.Denied(Wish wish, Reason reason, long limits, Quote ignored) ->
                new CheckReport(
                        false,
                        reason,
                        limits,
                        wish instanceof Wish.Place(OrderIntent intent)
                                ? uses(intent, submission, book, version, now)
                                : List.of());
        };
    }

    /** Why a working order may not be changed into this one; empty when it may. */
    public Optional<Reason> refusalOfChange(OrderRecord order, OrderIntent changed, Book book, Instant now) {
        SettingsVersion version = book.settings();
        if (version == null) {
            return Optional.of(Reason.of(ReasonCode.SETTINGS_MISSING, ReasonCode.SETTINGS_MISSING.meaning()));
        }
        return Optional.ofNullable(checks.refusal(new Inquiry(
                changed,
                order.source(),
                null,
                now,
                version.settings(),
                book,
                instruments.apply(changed.instrument()),
                instrumentsStale.test(changed.instrument()),
                prices.apply(changed.instrument()),
                order)));
    }

    private List<LimitUse> uses(
            OrderIntent intent,
            IntentSubmission submission,
            Book book,
            @Nullable SettingsVersion version,
            Instant now) {
        return version == null ? List.of() : checks.uses(inquiry(intent, submission, book, version, now));
    }

    private Inquiry inquiry(
            OrderIntent intent, IntentSubmission submission, Book book, SettingsVersion version, Instant now) {
        return new Inquiry(
                intent,
                submission.source(),
                submission.signalTime(),
                now,
                version.settings(),
                book,
                instruments.apply(intent.instrument()),
                instrumentsStale.test(intent.instrument()),
                prices.apply(intent.instrument()),
                null);
    }

    /** An exit becomes the reduce-only market order that closes what no other reduce-only order is closing already. */
    private static Optional<OrderIntent> spelledOut(Wish wish, Book book) {
        return switch (wish) {
            case Wish.Place(OrderIntent intent) -> Optional.of(intent);
            case Wish.Exit exit -> closing(exit, book);
        };
    }

    private static Optional<OrderIntent> closing(Wish.Exit exit, Book book) {
        NetQuantity held = book.position(exit.instrument()).quantity();
        Side side = held.isLong() ? Side.SELL : Side.BUY;
        BigDecimal closable = held.size().value().subtract(book.reservations().reducingOn(exit.instrument(), side));
        if (closable.signum() <= 0) {
            return Optional.empty();
        }
        Quantity left = new Quantity(closable);
        Quantity asked = exit.quantity();
        Quantity quantity = asked == null ? left : asked.min(left);
        return quantity.isZero()
                ? Optional.empty()
                : Optional.of(new OrderIntent(
                        exit.instrument(),
                        side,
                        quantity,
                        OrderType.MARKET,
                        null,
                        null,
                        exit.product(),
                        TimeInForce.DAY,
                        true,
                        exit.strategy(),
                        exit.validUntil()));
    }
}
