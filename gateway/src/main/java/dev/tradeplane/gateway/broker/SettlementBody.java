package dev.tradeplane.gateway.broker;

import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.order.SettlementOutcome;
import dev.tradeplane.contracts.order.SettlementRequest;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.gateway.body.FieldReader;
import dev.tradeplane.gateway.body.JsonValue;
import dev.tradeplane.outbox.web.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a person says of an order. */
final class SettlementBody {
    private static final String OUTCOME = "outcome";
    private static final String BROKER_ORDER = "brokerOrderId";
    private static final String REASON = "reason";
    private static final Set<String> KNOWN = Set.of(OUTCOME, BROKER_ORDER, REASON);
    private static final Map<String, SettlementOutcome> OUTCOMES = outcomes();
    private static final int LONGEST_REASON = 500;

    private SettlementBody() {}

    static SettlementRequest parse(JsonValue.Fields body, String by) {
        FieldReader fields = new FieldReader(body, KNOWN, false);
        fields.require(OUTCOME);
        fields.require(REASON);
        @Nullable SettlementOutcome outcome = fields.oneOf(OUTCOME, OUTCOMES);
        @Nullable String reason = fields.text(REASON, SettlementBody::reason);
        if (outcome == SettlementOutcome.PLACED) {
            fields.require(BROKER_ORDER);
        } else if (outcome != null && fields.has(BROKER_ORDER)) {
            fields.error(BROKER_ORDER, "belongs to an order that was placed");
        }
        @Nullable BrokerOrderId id = fields.text(BROKER_ORDER, BrokerOrderId::of);
        if (outcome == null || reason == null || !fields.errors().isEmpty()) {
            throw new ProblemException(Problem.invalid(fields.errors()));
        }
        return new SettlementRequest(outcome, id, reason, by);
    }

    private static String reason(String text) {
        if (text.isBlank() || text.length() > LONGEST_REASON || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "must say why, in one line of at most " + LONGEST_REASON + " characters");
        }
        return text;
    }

    private static Map<String, SettlementOutcome> outcomes() {
        Map<String, SettlementOutcome> outcomes = new LinkedHashMap<>();
        outcomes.put("placed", SettlementOutcome.PLACED);
        outcomes.put("not-placed", SettlementOutcome.NOT_PLACED);
        return outcomes;
    }
}
