package dev.tradeplane.operator.removal;

import dev.tradeplane.account.DeletionPolicy;
import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.reading.CellDoor;
import dev.tradeplane.operator.reading.CellReadings;
import dev.tradeplane.operator.status.RemovalStep;
import dev.tradeplane.operator.status.StatusKeeper;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Ends a cell as its account wants it. With Retain the garbage collector takes what the account owns; volume and
 * generated Secrets own themselves and stay. With Delete the cell is halted, its orders are cancelled, open positions
 * are waited for, and then everything goes. All it goes by is in the cluster, so another operator can go on.
 */
public final class CellRemoval {
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration PODS_END_WITHIN = Duration.ofMinutes(3);

    private final GoingFlat goingFlat;
    private final CellReadings readings;
    private final StatusKeeper status;
    private final Duration limit;
    private final Clock clock;

    /** Open positions are waited for until the limit, from the deletion on. */
    public CellRemoval(CellDoor door, CellReadings readings, StatusKeeper status, Duration limit, Clock clock) {
        this.goingFlat = new GoingFlat(door);
        this.readings = readings;
        this.status = status;
        this.limit = limit;
        this.clock = clock;
    }

    public DeleteControl proceed(TradingAccount account, Context<TradingAccount> context) {
        readings.forget(ResourceID.fromResource(account));
        if (!everythingGoes(account)) {
            return DeleteControl.defaultDelete();
        }
        Instant deadline =
                Instant.parse(account.getMetadata().getDeletionTimestamp()).plus(limit);
        if (runs(context)) {
            Flatness flatness = goingFlat.look(account);
            if (!(flatness instanceof Flatness.Flat) && clock.instant().isBefore(deadline)) {
                tell(account, flatness, "removed at the latest at " + deadline, context);
                return DeleteControl.noFinalizerRemoval().rescheduleAfter(AGAIN);
            }
            if (!(flatness instanceof Flatness.Flat)) {
                tell(account, flatness, "removed all the same: the time for it is over", context);
            }
        }
        return remove(account, deadline, context);
    }

    private DeleteControl remove(TradingAccount account, Instant deadline, Context<TradingAccount> context) {
        Belongings belongings = new Belongings(account, context.getClient());
        belongings.stopWorkloads();
        long pods = context.getSecondaryResourcesAsStream(Pod.class).count();
        if (pods > 0 && clock.instant().isBefore(deadline.plus(PODS_END_WITHIN))) {
            status.removing(account, RemovalStep.REMOVING, "waiting for the pods of the cell to end", context);
            return DeleteControl.noFinalizerRemoval().rescheduleAfter(AGAIN);
        }
        belongings.removeData();
        return DeleteControl.defaultDelete();
    }

    private void tell(TradingAccount account, Flatness flatness, String until, Context<TradingAccount> context) {
        switch (flatness) {
            case Flatness.Flat() -> {}
            case Flatness.Open(int positions, int orders) ->
                status.removing(
                        account,
                        RemovalStep.GOING_FLAT,
                        "trading is halted; " + positions + " positions open, " + orders + " orders working; " + until,
                        context);
            case Flatness.Unknown(String why) ->
                status.removing(
                        account,
                        RemovalStep.CELL_NOT_HEARD,
                        "whether positions are open is not known, risk-service " + why + "; " + until,
                        context);
        }
    }

    /** What cannot be read is kept. */
    private static boolean everythingGoes(TradingAccount account) {
        TradingAccountSpec spec = account.getSpec();
        return spec != null && spec.deletionPolicy() == DeletionPolicy.DELETE;
    }

    /** A cell that was never made, or is stopped by now, cannot be asked. */
    private static boolean runs(Context<TradingAccount> context) {
        return context.getSecondaryResourcesAsStream(Deployment.class)
                .filter(deployment -> ServiceName.RISK
                        .id()
                        .equals(deployment.getMetadata().getLabels().get(Cell.COMPONENT_LABEL)))
                .anyMatch(deployment ->
                        !Integer.valueOf(0).equals(deployment.getSpec().getReplicas())
                                && deployment.getMetadata().getDeletionTimestamp() == null);
    }
}
