package dev.tradeplane.audit.api;

import dev.tradeplane.audit.trail.EntryFilter;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.outbox.web.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query of a search; all that is wrong with it is said at once. */
class SearchParameters {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    @QueryParam("type")
    @Nullable
    String type;

    @QueryParam("orderId")
    @Nullable
    String orderId;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Nullable
    String limit;

    /** What to look for. */
    record Search(EntryFilter filter, int limit) {}

    Search search() {
        List<FieldError> errors = new ArrayList<>();
        Instant first = parsed("from", from, Instant::parse, "must be an RFC 3339 time in UTC", errors);
        Instant last = parsed("to", to, Instant::parse, "must be an RFC 3339 time in UTC", errors);
        Long before = parsed("cursor", cursor, Long::valueOf, "must be the next of an earlier page", errors);
        Integer size = parsed("limit", limit, Integer::valueOf, "must be 1 to " + MAX_LIMIT, errors);
        if (size != null && (size < 1 || size > MAX_LIMIT)) {
            errors.add(new FieldError("limit", "must be 1 to " + MAX_LIMIT));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
        return new Search(new EntryFilter(type, orderId, first, last, before), size == null ? DEFAULT_LIMIT : size);
    }

    private static <T> @Nullable T parsed(
            String field, @Nullable String text, Function<String, T> parse, String rule, List<FieldError> errors) {
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeException | NumberFormatException e) {
            errors.add(new FieldError(field, rule));
            return null;
        }
    }
}
