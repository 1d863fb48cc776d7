package dev.tradeplane.operator.status;

import static dev.tradeplane.operator.status.Finding.Type.AUDIT_INTACT;
import static dev.tradeplane.operator.status.Finding.Type.BACKUP_HEALTHY;
import static dev.tradeplane.operator.status.Finding.Type.BROKER_SESSION_VALID;
import static dev.tradeplane.operator.status.Finding.Type.DATABASE_READY;

import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.broker.BrokerName;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.operator.reading.Reading;
import java.time.Clock;
import java.util.Optional;

/** What an account rests on: its database, its session with the broker, its backups, its audit log. */
final class Safeguards {
    private final Clock clock;

    Safeguards(Clock clock) {
        this.clock = clock;
    }

    static Optional<Finding> databaseReady(Observation seen) {
        if (seen.running() == null) {
            return Optional.of(Finding.unknown(DATABASE_READY, "NotMade", "nothing was made yet"));
        }
        Optional<Part> waiting =
                seen.database().stream().filter(part -> !part.stage().serving()).findFirst();
        return Optional.of(waiting.map(Safeguards::databaseWaits)
                .orElseGet(() -> Finding.isTrue(
                        DATABASE_READY, "Prepared", "the database runs, with the roles and schemas of every service")));
    }

    Optional<Finding> brokerSession(Observation seen) {
        TradingAccountSpec running = seen.running();
        if (running != null && running.broker().name() == BrokerName.PAPER) {
            return Optional.of(Finding.isTrue(
                    BROKER_SESSION_VALID, "NoneNeeded", "the paper broker is part of the cell and needs no session"));
        }
        BrokerSession session =
                seen.reading() instanceof Reading.Heard(AccountView account) ? account.brokerSession() : null;
        return Optional.of(SessionFinding.of(session, clock.instant()));
    }

    static Optional<Finding> backupHealthy(Observation seen) {
        boolean declared = seen.running() != null && seen.running().backup() != null;
        return Optional.of(
                declared
                        ? Finding.unknown(
                                BACKUP_HEALTHY, "NotYetInForce", "spec.backup is kept and no backup is made yet")
                        : Finding.unknown(
                                BACKUP_HEALTHY,
                                "NotDeclared",
                                "no backup is declared: the data of this account is on one volume only"));
    }

    static Optional<Finding> auditIntact(Observation seen) {
        return Optional.of(Finding.unknown(
                AUDIT_INTACT,
                "NotChecked",
                "nothing checks the audit log of " + seen.name()
                        + " by itself yet; a proof can be asked for at any time"));
    }

    private static Finding databaseWaits(Part part) {
        return switch (part.stage()) {
            case FAILED -> Finding.isFalse(DATABASE_READY, "PreparationFailed", part.component() + ": " + part.why());
            case IMPAIRED -> Finding.isFalse(DATABASE_READY, "NotRunning", part.component() + " does not run");
            case STOPPED, STOPPING -> Finding.isFalse(DATABASE_READY, "Stopped", part.component() + " is stopped");
            case STARTING -> Finding.isFalse(DATABASE_READY, "Starting", "starting " + part.component());
            case MISSING, UNREPORTED, ROLLING, RUNNING, SHORT ->
                Finding.unknown(DATABASE_READY, "Progressing", "nothing is known yet of " + part.component());
        };
    }
}
