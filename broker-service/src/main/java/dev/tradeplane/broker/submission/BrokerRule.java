package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.egress.EgressDesk;
import dev.tradeplane.broker.session.BrokerSessions;
import dev.tradeplane.broker.session.SessionDesk;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.OrderIntent;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the broker of the account stands against: asked before anything is sent. */
@Singleton
class BrokerRule {
    private final Brokers brokers;
    private final BrokerSessions access;
    private final SessionDesk sessions;
    private final EgressDesk egress;

    BrokerRule(Brokers brokers, BrokerSessions access, SessionDesk sessions, EgressDesk egress) {
        this.brokers = brokers;
        this.access = access;
        this.sessions = sessions;
        this.egress = egress;
    }

    /** Why this order may not be sent to the broker, if it may not. */
    Optional<Reason> objectionTo(OrderIntent intent) {
        Optional<BrokerAdapter> broker = brokers.current();
        if (broker.isEmpty()) {
            return Optional.of(because(ReasonCode.SETTINGS_MISSING));
        }
        if (!intent.type().needsLimitPrice() && !access.settings().protectMarketOrders()) {
            return Optional.of(because(ReasonCode.MARKET_ORDERS_REFUSED));
        }
        return broker.get().objectionTo(intent).or(sessions::objection).or(egress::objection);
    }

    private static Reason because(ReasonCode code) {
        return Reason.of(code, code.meaning());
    }
}
