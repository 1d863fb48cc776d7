package dev.tradeplane.cli.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time a line says it was written at: the services' JSON, or PostgreSQL's own form in UTC. */
final class WrittenAt {
    private static final Pattern JSON = Pattern.compile("\\{\"timestamp\":\"([^\"]{20,35})\".*");
    private static final Pattern POSTGRES =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{3}) (?:UTC|GMT) .*");

    private WrittenAt() {}

    static Optional<Instant> of(String line) {
        Matcher json = JSON.matcher(line);
        if (json.matches()) {
            return parse(json.group(1));
        }
        Matcher postgres = POSTGRES.matcher(line);
        return postgres.matches() ? parse(postgres.group(1) + "T" + postgres.group(2) + "Z") : Optional.empty();
    }

    private static Optional<Instant> parse(String time) {
        try {
            return Optional.of(Instant.parse(time));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
