package dev.tradeplane.gateway.handoff;

import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.outbox.web.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Query parameters as people wrote them; a wrong one is answered 400 and named. */
public final class QueryCheck {
    private static final int MAX_PAGE = 500;

    private QueryCheck() {}

    /** Right when the check takes it or it is not there; the check says why not with an IllegalArgumentException. */
    public static void of(String name, @Nullable String text, Consumer<String> check) {
        try {
            if (text != null) {
                check.accept(text);
            }
        } catch (IllegalArgumentException e) {
            throw refused(name, String.valueOf(e.getMessage()));
        }
    }

    public static void required(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw refused(name, "is required");
        }
    }

    public static void oneOf(String name, @Nullable String text, Enum<?>[] values) {
        of(name, text, word -> {
            if (Arrays.stream(values).noneMatch(value -> value.name().equals(word))) {
                throw new IllegalArgumentException("must be one of " + Arrays.toString(values));
            }
        });
    }

    /** How many on a page. */
    public static void page(String name, @Nullable String text) {
        of(name, text, number -> {
            if (!number.matches("\\d{1,3}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > MAX_PAGE) {
                throw new IllegalArgumentException("must be a whole number from 1 to " + MAX_PAGE);
            }
        });
    }

    private static ProblemException refused(String name, String why) {
        return new ProblemException(Problem.invalid(List.of(new FieldError("?" + name, why))));
    }
}
