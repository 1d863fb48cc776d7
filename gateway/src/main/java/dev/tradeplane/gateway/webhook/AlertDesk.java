package dev.tradeplane.gateway.webhook;

import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.contracts.settings.WebhookSettings;
import dev.tradeplane.gateway.audit.GatewayEvents;
import dev.tradeplane.gateway.handoff.RiskClient;
import dev.tradeplane.gateway.intake.AccountDefaults;
import dev.tradeplane.gateway.intake.IntakeOutcome;
import dev.tradeplane.gateway.intake.OrderIntake;
import dev.tradeplane.gateway.intake.Signal;
import dev.tradeplane.gateway.intent.Alert;
import dev.tradeplane.gateway.intent.AlertBody;
import dev.tradeplane.gateway.intent.Parsed;
import dev.tradeplane.outbox.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** From an alert that may come in to its answer. */
@Singleton
class AlertDesk {
    private final OrderIntake intake;
    private final KeylessAlerts keyless;
    private final HookBudget budget;
    private final RiskClient risk;
    private final GatewayEvents events;
    private final AccountDefaults defaults;

    AlertDesk(
            OrderIntake intake,
            KeylessAlerts keyless,
            HookBudget budget,
            RiskClient risk,
            GatewayEvents events,
            AccountDefaults defaults) {
        this.intake = intake;
        this.keyless = keyless;
        this.budget = budget;
        this.risk = risk;
        this.events = events;
        this.defaults = defaults;
    }

    Response take(Knock knock) {
        Parsed<Alert> parsed = formatOf(knock.hook()).parse(knock.body(), defaults.at(knock.at()));
        return switch (parsed) {
            case Parsed.Valid<Alert>(Alert alert) -> act(knock, alert);
            case Parsed.Invalid<Alert>(var errors) -> throw new ProblemException(Problem.invalid(errors));
        };
    }

    private static AlertBody formatOf(WebhookSettings hook) {
        return Arrays.stream(AlertBody.values())
                .filter(format -> format.format().equals(hook.format()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_IN_FORCE, "the webhook format " + hook.format() + " is not in force yet"));
    }

    private Response act(Knock knock, Alert alert) {
        HookScope.refusal(knock.hook().scope(), alert.action()).ifPresent(why -> {
            throw refused(knock, ProblemType.FORBIDDEN, why, alert.id());
        });
        return switch (alert.action()) {
            case Alert.CancelAll(var instrument) ->
                AlertAnswers.canceled(risk.cancelAll(knock.source(), instrument.value()));
            case Alert.Trade(Wish wish) -> trade(knock, alert, wish);
        };
    }

    private Response trade(Knock knock, Alert alert, Wish wish) {
        @Nullable IdempotencyKey key = knock.headerKey() != null ? knock.headerKey() : alert.id();
        IntakeOutcome outcome = key == null
                ? keyless.take(knock.fingerprint(), knock.at(), derived -> handOver(knock, alert, wish, derived))
                : handOver(knock, alert, wish, key);
        return switch (outcome) {
            case IntakeOutcome.Accepted(var order) -> AlertAnswers.taken(order, false);
            case IntakeOutcome.Replay(var order) -> AlertAnswers.taken(order, true);
            case IntakeOutcome.Refused(Problem problem) -> throw new ProblemException(problem);
            case IntakeOutcome.Conflict() ->
                throw new ProblemException(ProblemType.IDEMPOTENCY_CONFLICT, "use a new id for a new alert");
        };
    }

    private IntakeOutcome handOver(Knock knock, Alert alert, Wish wish, IdempotencyKey key) {
        WebhookSettings.@Nullable Scope scope = knock.hook().scope();
        @Nullable Integer maxPerDay = scope == null ? null : scope.maxPerDay();
        if (maxPerDay != null && !budget.take(knock.hook().name(), maxPerDay, key, knock.at())) {
            throw refused(
                    knock, ProblemType.FORBIDDEN, "this webhook has used its " + maxPerDay + " orders of today", key);
        }
        return intake.take(new Signal(
                key, knock.source(), knock.fingerprint(), new Parsed.Valid<>(wish), knock.at(), alert.signalTime()));
    }

    /** A refusal worth keeping: it is on the trail before the sender hears of it. */
    private ProblemException refused(Knock knock, ProblemType type, String why, @Nullable IdempotencyKey key) {
        Problem problem = Problem.of(type, why);
        events.record(new AccountEvent.RequestRefused(knock.source(), type.slug(), key == null ? "" : key.value()));
        return new ProblemException(problem);
    }
}
