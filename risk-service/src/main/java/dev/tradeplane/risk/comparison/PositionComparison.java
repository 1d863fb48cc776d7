package dev.tradeplane.risk.comparison;

import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.order.BrokerPositions;
import dev.tradeplane.contracts.order.BrokerPositions.Held;
import dev.tradeplane.contracts.order.PositionDrift;
import dev.tradeplane.contracts.settings.Breakers;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.drift.DriftBook;
import dev.tradeplane.risk.limit.SettingsVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One look at both sides. A difference counts when the look before showed the same one and no order in its instrument was
 * on its way at either: a fill shows in the broker's report a moment before it is told here.
 */
final class PositionComparison {
    private static final Logger LOG = Logger.getLogger(PositionComparison.class);

    private final BookTransaction transaction;
    private final DriftBook drift;
    private final Map<InstrumentId, Difference> before;
    private final Map<InstrumentId, Difference> seen = new HashMap<>();
    private boolean settled = true;

    /** What each side said. */
    record Difference(NetQuantity ours, NetQuantity brokers) {
        boolean isNone() {
            return ours.equals(brokers);
        }
    }

    private PositionComparison(BookTransaction transaction, Map<InstrumentId, Difference> before) {
        this.transaction = transaction;
        this.drift = transaction.book().drift();
        this.before = before;
    }

    /** Answers the differences it saw, for the next look. */
    static Map<InstrumentId, Difference> look(
            Map<InstrumentId, Difference> before, BrokerPositions report, BookTransaction transaction) {
        return report.products().isEmpty() ? Map.of() : new PositionComparison(transaction, before).look(report);
    }

    private Map<InstrumentId, Difference> look(BrokerPositions report) {
        Map<InstrumentId, Held> held = new HashMap<>();
        report.held().forEach(one -> held.put(one.instrument(), one));
        Set<InstrumentId> onItsWay = OnItsWay.in(transaction.book());
        for (InstrumentId instrument : instruments(held.keySet())) {
            if (drift.isOnly(instrument, report.products())) {
                compare(instrument, held.get(instrument), onItsWay.contains(instrument));
            }
        }
        if (settled && !drift.isOpened()) {
            drift.open();
            transaction.driftChanged();
        }
        return seen;
    }

    private void compare(InstrumentId instrument, @Nullable Held held, boolean onItsWay) {
        Difference now = new Difference(
                transaction.book().position(instrument).quantity(), held == null ? NetQuantity.FLAT : held.quantity());
        if (onItsWay) {
            settled &= now.isNone();
        } else if (now.isNone()) {
            end(instrument, now);
        } else {
            seen.put(instrument, now);
            boolean stands = now.equals(before.get(instrument));
            settled &= stands;
            if (stands) {
                stand(instrument, now, held);
            }
        }
    }

    /** What an account holds when it begins is nobody's mistake. */
    private void stand(InstrumentId instrument, Difference now, @Nullable Held held) {
        if (!drift.isOpened()) {
            TakeOver.of(instrument, held, "held when this account began", "tradeplane", transaction);
            return;
        }
        PositionDrift known = drift.in(instrument);
        Instant since = transaction.now();
        if (known != null && known.stands()) {
            if (now.equals(new Difference(known.ours(), known.brokers()))) {
                return;
            }
            since = known.since();
        }
        drift.put(new PositionDrift(instrument, now.ours(), now.brokers(), since, null));
        transaction.driftChanged();
        transaction.audit(new AccountEvent.PositionDrifted(instrument, now.ours(), now.brokers()));
        LOG.warnf("fills add up to %s of %s, but the broker says %s", now.ours(), instrument, now.brokers());
    }

    private void end(InstrumentId instrument, Difference now) {
        PositionDrift known = drift.in(instrument);
        if (known == null) {
            return;
        }
        if (known.stands()) {
            transaction.audit(new AccountEvent.PositionDriftEnded(instrument, now.ours()));
            LOG.infof("fills and the broker agree again on %s of %s", now.ours(), instrument);
        }
        if (!isLatched()) {
            drift.forget(instrument);
            transaction.driftChanged();
        } else if (known.stands()) {
            drift.put(known.ended(transaction.now()));
            transaction.driftChanged();
        }
    }

    private boolean isLatched() {
        SettingsVersion version = transaction.book().settings();
        Breakers breakers = version == null ? null : version.settings().breakers();
        Breakers.Drift breaker = breakers == null ? null : breakers.positionDrift();
        return breaker != null && breaker.latch();
    }

    private Set<InstrumentId> instruments(Set<InstrumentId> held) {
        Set<InstrumentId> all = new TreeSet<>(Comparator.comparing(InstrumentId::value));
        all.addAll(held);
        transaction.book().positions().forEach(position -> all.add(position.instrument()));
        drift.all().forEach(one -> all.add(one.instrument()));
        return all;
    }
}
