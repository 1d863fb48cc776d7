package dev.tradeplane.gateway.order;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.gateway.handoff.RiskClient;
import dev.tradeplane.gateway.intake.IntakeOutcome;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Turns an outcome into the answer of {@code POST /v1/orders}. Status and body are a pure function of the order as
 * risk-service stored it for the key, so that a replay is the same, byte for byte.
 */
@Singleton
class OrderAnswers {
    private static final String REPLAYED = "Idempotent-Replayed";

    private final RiskClient risk;

    OrderAnswers(RiskClient risk) {
        this.risk = risk;
    }

    Response to(IntakeOutcome outcome, Duration wait) {
        return switch (outcome) {
            case IntakeOutcome.Refused(Problem problem) -> problem(problem).build();
            case IntakeOutcome.Conflict() ->
                problem(Problem.of(ProblemType.IDEMPOTENCY_CONFLICT, "use a new key for a new order"))
                        .build();
            case IntakeOutcome.Accepted(OrderView order) ->
                placed(settled(order, wait)).build();
            case IntakeOutcome.Replay(OrderView order) ->
                placed(settled(order, wait)).header(REPLAYED, true).build();
        };
    }

    private OrderView settled(OrderView order, Duration wait) {
        return order.state() == OrderState.DENIED ? order : risk.answer(order.id(), wait);
    }

    private static Response.ResponseBuilder placed(OrderView order) {
        return switch (order.state()) {
            case DENIED -> problem(Problem.denied(order, reasonOf(order)));
            case RECEIVED, APPROVED, SENDING, UNKNOWN, AWAITING_APPROVAL -> at(Response.accepted(), order);
            case ACKNOWLEDGED, PARTIALLY_FILLED, FILLED, CANCELED, REJECTED, EXPIRED, EXPIRED_UNSENT ->
                at(Response.status(Response.Status.CREATED), order);
        };
    }

    private static Response.ResponseBuilder at(Response.ResponseBuilder response, OrderView order) {
        return response.location(URI.create("/v1/orders/" + order.id())).entity(order);
    }

    private static Reason reasonOf(OrderView order) {
        return Objects.requireNonNullElseGet(
                order.reason(), () -> Reason.of(ReasonCode.CHECK_FAILED, ReasonCode.CHECK_FAILED.meaning()));
    }

    private static Response.ResponseBuilder problem(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
