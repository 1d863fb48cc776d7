package dev.tradeplane.risk.api;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads path and query parameters, or says what is wrong with them. */
final class Parameters {
    private Parameters() {}

    /** A malformed id names nothing, like any other id that does not exist. */
    static OrderId orderId(String text) {
        try {
            return OrderId.of(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, "no order of this id");
        }
    }

    static InstrumentId instrument(String text) {
        return Objects.requireNonNull(read("instrument", text, InstrumentId::of));
    }

    static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> reader) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.invalid(List.of(new Problem.FieldError(name, String.valueOf(e.getMessage())))));
        }
    }
}
