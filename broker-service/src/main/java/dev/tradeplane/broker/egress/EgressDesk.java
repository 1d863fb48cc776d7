package dev.tradeplane.broker.egress;

import dev.tradeplane.broker.egress.Sight.NotObserved;
import dev.tradeplane.broker.egress.Sight.Observed;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.EgressAddress;
import dev.tradeplane.contracts.order.EgressAddress.State;
import dev.tradeplane.contracts.settings.BrokerSettings;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.settings.SettingsFile;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Says whether orders leave from the address registered with the broker. Where that cannot be seen from here orders go on:
 * then the broker's own refusal stops them, for a while.
 */
@Singleton
public class EgressDesk {
    private static final Logger LOG = Logger.getLogger(EgressDesk.class);

    private final SettingsFile settings;
    private final EgressConfig config;
    private final Clock clock;
    private volatile Sight sight = new NotObserved("it was not looked at yet");
    private volatile Instant refusedUntil = Instant.MIN;

    EgressDesk(SettingsFile settings, EgressConfig config, Clock clock) {
        this.settings = settings;
        this.config = config;
        this.clock = clock;
    }

    /** Why no order may leave, if none may. */
    public Optional<Reason> objection() {
        return now().flatMap(EgressDesk::objectionTo);
    }

    /** Empty where no address is registered. */
    public Optional<EgressAddress> now() {
        return settings.current()
                .map(CellSettings::broker)
                .map(BrokerSettings::egressIp)
                .map(registered -> compared(registered, sight));
    }

    /** The broker refused the address. */
    public void refused() {
        if (!isRefused()) {
            LOG.warnf("the broker refuses the address; new orders are denied for %s", config.refusedFor());
        }
        refusedUntil = clock.instant().plus(config.refusedFor());
    }

    void see(Sight next) {
        boolean news = !next.equals(sight);
        sight = next;
        if (news) {
            now().ifPresent(EgressDesk::tell);
        }
    }

    private EgressAddress compared(String registered, Sight seen) {
        return switch (seen) {
            case Observed(InetAddress address, String how) ->
                new EgressAddress(
                        registered,
                        address.getHostAddress(),
                        InetAddress.ofLiteral(registered).equals(address) ? State.SAME : State.DIFFERS,
                        how,
                        isRefused());
            case NotObserved(String why) -> new EgressAddress(registered, null, State.NOT_OBSERVED, why, isRefused());
        };
    }

    private boolean isRefused() {
        return clock.instant().isBefore(refusedUntil);
    }

    private static Optional<Reason> objectionTo(EgressAddress address) {
        if (address.state() == State.DIFFERS) {
            ReasonCode code = ReasonCode.EGRESS_ADDRESS_DIFFERS;
            return Optional.of(Reason.of(
                    code, code.meaning() + ": " + address.observed() + " in place of " + address.registered()));
        }
        ReasonCode code = ReasonCode.EGRESS_ADDRESS_REFUSED;
        return address.refused() ? Optional.of(Reason.of(code, code.meaning())) : Optional.empty();
    }

    private static void tell(EgressAddress address) {
        switch (address.state()) {
            case SAME -> LOG.infof("orders leave from the registered address %s", address.registered());
            case DIFFERS ->
                LOG.warnf(
                        "orders would leave from %s in place of the registered %s: none is sent",
                        address.observed(), address.registered());
            case NOT_OBSERVED -> LOG.infof("the address orders leave from cannot be seen from here: %s", address.why());
        }
    }
}
