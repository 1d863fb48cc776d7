package dev.tradeplane.operator.status;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountStatus;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the status of accounts true. Writes only what is new, never the spec, and tells each transition once. */
public final class StatusKeeper {
    private final StatusFactory statuses;
    private final Conditions conditions;
    private final EventRecorder events;

    /** Events name the instance, this operator's pod, as where they come from. */
    public StatusKeeper(String instance, Clock clock) {
        this.statuses = new StatusFactory(clock);
        this.conditions = new Conditions(clock);
        this.events = new EventRecorder(instance, clock);
    }

    /** What has to be watched for it. */
    public List<EventSource<Pod, TradingAccount>> pods(EventSourceContext<TradingAccount> context) {
        return PodWatch.in(context);
    }

    /** Looks at the cell and says what is so; the status that stands now. */
    public TradingAccountStatus keep(Look look, Context<TradingAccount> context) {
        TradingAccountStatus now = statuses.of(CellObserver.observe(look, context));
        write(look.account(), now, context);
        return now;
    }

    /** Whether something declared is still being brought about. */
    public boolean isUnderWay(TradingAccountStatus now) {
        return Transitions.holds(now, Finding.Type.RECONCILING).isPresent();
    }

    /** Whether the cell serves now and did not at the look before. */
    public boolean beganToServe(@Nullable TradingAccountStatus before, TradingAccountStatus now) {
        return Transitions.holds(now, Finding.Type.READY).isPresent()
                && Transitions.holds(before, Finding.Type.READY).isEmpty();
    }

    /** A look that failed: nothing is known for the moment, and what was known of the rest stands. */
    public void lookFailed(TradingAccount account, Exception failure, Context<TradingAccount> context) {
        String why = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        retell(account, List.of(Finding.unknown(Finding.Type.READY, "LookFailed", why)), context);
    }

    /** The account is being deleted, and this is how far it is. */
    public void removing(TradingAccount account, RemovalStep step, String message, Context<TradingAccount> context) {
        boolean told = Transitions.holds(account.getStatus(), Finding.Type.RECONCILING)
                .filter(condition ->
                        step.word().equals(condition.getReason()) && message.equals(condition.getMessage()))
                .isPresent();
        if (told) {
            return;
        }
        retell(
                account,
                List.of(
                        Finding.isFalse(Finding.Type.READY, Transitions.REMOVING, message),
                        Finding.isTrue(Finding.Type.RECONCILING, step.word(), message)),
                context);
        events.record(account, new Transition(step.warning(), step.word(), message), context.getClient());
    }

    private void retell(TradingAccount account, List<Finding> anew, Context<TradingAccount> context) {
        TradingAccountStatus before = Optional.ofNullable(account.getStatus()).orElse(Statuses.NONE);
        long generation = account.getMetadata().getGeneration();
        write(
                account,
                Statuses.with(before, generation, conditions.retold(before.conditions(), generation, anew)),
                context);
    }

    private void write(TradingAccount account, TradingAccountStatus now, Context<TradingAccount> context) {
        TradingAccountStatus before = account.getStatus();
        if (now.equals(before)) {
            return;
        }
        TradingAccount fresh = new TradingAccount();
        fresh.setMetadata(new ObjectMetaBuilder()
                .withName(account.getMetadata().getName())
                .withNamespace(account.getMetadata().getNamespace())
                .build());
        fresh.setStatus(now);
        context.resourceOperations().serverSideApplyPrimaryStatus(fresh);
        Transitions.between(before, now).forEach(transition -> events.record(account, transition, context.getClient()));
    }
}
