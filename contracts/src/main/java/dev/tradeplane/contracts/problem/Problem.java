package dev.tradeplane.contracts.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.order.OrderView;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457).
 *
 * @param detail what exactly was wrong, for a person; never internals
 * @param errors each wrong field with what is allowed, when the request was not valid
 * @param reason code and compared numbers, when an order was denied
 * @param order the order concerned, when there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors,
        @Nullable Reason reason,
        @Nullable OrderView order) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, @Nullable String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, null, null);
    }

    public static Problem invalid(List<FieldError> errors) {
        ProblemType type = ProblemType.INVALID_REQUEST;
        return new Problem(type.uri(), type.title(), type.status(), null, List.copyOf(errors), null, null);
    }

    public static Problem denied(OrderView order, Reason reason) {
        ProblemType type = ProblemType.ORDER_DENIED;
        return new Problem(type.uri(), type.title(), type.status(), reason.message(), null, reason, order);
    }

    /**
     * One wrong field.
     *
     * @param field JSON path of the field
     */
    public record FieldError(String field, String message) {}
}
