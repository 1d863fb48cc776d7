package dev.tradeplane.broker.tradingstate;

import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SetTradingState;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.outbox.time.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What risk-service last said of the trading state, and for how long that is believed. A halt is acknowledged before it is
 * delivered: an order that was delivered earlier may leave only while the last question was asked a moment ago. One
 * monotonic clock is read, so no two clocks are compared.
 */
@Singleton
public class TradingStateLease {
    private static final Logger LOG = Logger.getLogger(TradingStateLease.class);
    private static final String PATH = "/internal/trading-state";

    private final PeerClient peers;
    private final Transactions transactions;
    private final TradingStateRow row;
    private final TradingStateConfig config;
    private final Rounds rounds = new Rounds();
    private volatile Heard heard = new Heard(TradingState.ACTIVE, 0, System.nanoTime());
    private boolean silent = true;

    TradingStateLease(PeerClient peers, Transactions transactions, TradingStateRow row, TradingStateConfig config) {
        this.peers = peers;
        this.transactions = transactions;
        this.row = row;
        this.config = config;
    }

    private record Heard(TradingState state, long version, long untilNanos) {
        boolean isFresh() {
            return untilNanos - System.nanoTime() > 0;
        }
    }

    /** Whether it is known what the trading state was a moment ago. */
    public boolean isFresh() {
        return heard.isFresh();
    }

    /** The same, as far as it matters to this order: a halt lets reduce-only orders pass. */
    public boolean isFreshFor(OrderIntent intent) {
        return intent.reduceOnly() || isFresh();
    }

    /** Whether this command may be carried out now, whatever the trading state became meanwhile. */
    public boolean lets(BrokerCommand command) {
        return switch (command) {
            case SubmitOrder submit -> isFreshFor(submit.intent());
            case ReplaceOrder replace -> isFresh();
            case BrokerCommand.CancelOrder cancel -> true;
            case SetTradingState state -> true;
        };
    }

    /** Whether this order may leave now. */
    public boolean lets(OrderIntent intent) {
        return isFreshFor(intent) && objectionTo(intent).isEmpty();
    }

    /** Why it may not leave by what was last heard, which may be a while ago: see {@link #isFresh}. */
    public Optional<Reason> objectionTo(OrderIntent intent) {
        return row.inForce(heard.state()).objectionTo(intent);
    }

    void start(@Observes StartupEvent event) {
        rounds.start("trading state", config.interval(), this::ask);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    private void ask() {
        long asked = System.nanoTime();
        try {
            hear(peers.getWithin(config.lease(), Peer.RISK_SERVICE, PATH, SetTradingState.class), asked);
        } catch (RuntimeException e) {
            if (!silent && !isFresh()) {
                silent = true;
                LOG.warnf("no order leaves until risk-service says the trading state: %s", e.toString());
            }
        }
    }

    /** A state that has not been delivered yet is in force from here on: later ones are told apart by their version. */
    private void hear(SetTradingState said, long asked) {
        if (said.version() != heard.version()) {
            transactions.run(connection -> {
                row.set(connection, said);
                return said;
            });
        }
        heard = new Heard(said.state(), said.version(), asked + config.lease().toNanos());
        if (silent) {
            silent = false;
            LOG.info("risk-service says the trading state");
        }
    }
}
