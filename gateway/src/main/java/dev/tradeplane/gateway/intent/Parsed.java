package dev.tradeplane.gateway.intent;

import dev.tradeplane.contracts.problem.Problem.FieldError;
import java.util.List;
import java.util.function.Function;

/** What reading a body came to. */
public sealed interface Parsed<T> {
    record Valid<T>(T value) implements Parsed<T> {}

    /** Every wrong field, with what is allowed. */
    record Invalid<T>(List<FieldError> errors) implements Parsed<T> {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    default <R> Parsed<R> map(Function<T, R> change) {
        return switch (this) {
            case Valid<T>(T value) -> new Valid<>(change.apply(value));
            case Invalid<T>(var errors) -> new Invalid<>(errors);
        };
    }
}
