package dev.tradeplane.broker.adapter.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a broker's reply proves about an order. */
final class Outcomes {
    private Outcomes() {}

    static SubmissionOutcome of(BrokerReply reply, Function<JsonNode, @Nullable BrokerOrderId> id) {
        return switch (reply) {
            case BrokerReply.Taken(JsonNode answer) -> taken(id.apply(answer));
            case BrokerReply.Denied(String message) -> rejected(ReasonCode.BROKER_REJECTED, message);
            case BrokerReply.NotNow(String message, var after) ->
                new SubmissionOutcome.NotProcessed(Reason.of(ReasonCode.BROKER_BUSY, message), after);
            case BrokerReply.SessionEnded(String message) -> rejected(ReasonCode.BROKER_SESSION_EXPIRED, message);
            case BrokerReply.AddressRefused(String message) -> rejected(ReasonCode.EGRESS_ADDRESS_REFUSED, message);
            case BrokerReply.Unsure(String message) -> unknown(message);
        };
    }

    private static SubmissionOutcome taken(@Nullable BrokerOrderId id) {
        return id == null ? unknown("the answer names no order") : new SubmissionOutcome.Acknowledged(id);
    }

    private static SubmissionOutcome rejected(ReasonCode code, String message) {
        return new SubmissionOutcome.Rejected(Reason.of(code, message));
    }

    private static SubmissionOutcome unknown(String message) {
        return new SubmissionOutcome.Unknown(Reason.of(ReasonCode.OUTCOME_UNKNOWN, message));
    }
}
