package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.lifecycle.Adoption;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.settings.BrokerSettings;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.settings.SettingsConfig;
import dev.tradeplane.outbox.settings.SettingsFile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an order in the broker's book is to us that is in no row of ours. */
@Singleton
class Strangers {
    private final AccountName account;
    private final SettingsFile settings;
    private final CellStart start;

    Strangers(SettingsConfig config, SettingsFile settings, CellStart start) {
        this.account = config.accountName();
        this.settings = settings;
        this.start = start;
    }

    /** Its id, and that of the order it belongs to. */
    static List<BrokerOrderId> idsOf(BrokerBookOrder shown) {
        List<BrokerOrderId> ids = new ArrayList<>(List.of(shown.brokerOrderId()));
        if (shown.parent() != null) {
            ids.add(shown.parent());
        }
        return ids;
    }

    /** One with a client order id is that, or not ours. One without may be any that looks like it. */
    boolean mayBeOneOf(List<BrokerOrder> undecided, BrokerBookOrder shown) {
        ClientOrderId id = shown.clientOrderId();
        return undecided.stream()
                .anyMatch(order -> id == null ? looksLike(shown, order.intent()) : id.equals(order.clientOrderId()));
    }

    /**
     * Empty for one that came to nothing, or was over before this cell began: it is in the position it opened with.
     *
     * @param entry the order it is an exit of, as the broker shows it
     * @param ours orders of ours by the broker's ids
     */
    Optional<Adoption> adoptionOf(
            BrokerAdapter broker,
            BrokerBookOrder shown,
            @Nullable BrokerBookOrder entry,
            Map<BrokerOrderId, ClientOrderId> ours) {
        if (shown.quantity().isZero()) {
            return Optional.empty();
        }
        Adoption adoption = Adoption.of(
                account,
                broker.name(),
                shown.brokerOrderId(),
                intent(shown),
                shown.parent() == null ? null : ours.get(shown.parent()));
        boolean told = !shown.state().isTerminal()
                || tradedSinceStart(broker, shown, adoption)
                || (adoption.parent() != null && entry != null && isMissedBy(entry, shown));
        return told ? Optional.of(adoption) : Optional.empty();
    }

    /** Rejected by the broker, it leaves what its entry filled without it: somebody has to know. */
    private boolean isMissedBy(BrokerBookOrder entry, BrokerBookOrder exit) {
        return exit.state() == OrderState.REJECTED
                && !entry.filledQuantity().isZero()
                && !exit.createdAt().isBefore(start.at());
    }

    private boolean tradedSinceStart(BrokerAdapter broker, BrokerBookOrder shown, Adoption adoption) {
        if (shown.filledQuantity().isZero() || !shown.createdAt().isBefore(start.at())) {
            return !shown.filledQuantity().isZero();
        }
        SentOrder sent = SentOrder.known(adoption.ids().clientOrderId(), shown.brokerOrderId(), adoption.intent());
        return broker.trades(sent).stream().anyMatch(trade -> !trade.at().isBefore(start.at()));
    }

    /**
     * Where the book is silent: any price, for the prices it has tell what type it is; the account's usual product; and
     * no time in which it could still be sent, for it was.
     */
    private OrderIntent intent(BrokerBookOrder shown) {
        return new OrderIntent(
                shown.instrument(),
                shown.side(),
                shown.quantity(),
                OrderType.priced(shown.limitPrice() != null, shown.triggerPrice() != null),
                shown.limitPrice(),
                shown.triggerPrice(),
                product(shown.product()),
                TimeInForce.DAY,
                shown.parent() != null,
                null,
                shown.createdAt());
    }

    private ProductType product(@Nullable ProductType shown) {
        return shown != null
                ? shown
                : settings.current()
                        .map(CellSettings::broker)
                        .map(BrokerSettings::usualProduct)
                        .orElse(ProductType.MIS);
    }

    private static boolean looksLike(BrokerBookOrder shown, OrderIntent intent) {
        return shown.instrument().equals(intent.instrument())
                && shown.side() == intent.side()
                && shown.quantity().equals(intent.quantity());
    }
}
