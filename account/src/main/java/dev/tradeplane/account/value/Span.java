package dev.tradeplane.account.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as written: a whole number and one of ms, s, m, h, d. */
public record Span(@JsonValue String text) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,7})(ms|s|m|h|d)");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Span of(String text) {
        return new Span(text);
    }

    /** Throws IllegalArgumentException when the text is none. */
    public Duration duration() {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a length of time: " + text);
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
