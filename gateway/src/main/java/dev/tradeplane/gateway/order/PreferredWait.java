package dev.tradeplane.gateway.order;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a caller wants to wait for the outcome: {@code Prefer: wait=n} in seconds (RFC 7240), at most 30. */
final class PreferredWait {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern WAIT =
            Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?:[,;]|$)", Pattern.CASE_INSENSITIVE);

    private PreferredWait() {}

    /** What cannot be read is ignored, as a preference may be. */
    static Duration in(@Nullable String prefer, Duration otherwise) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        if (!wait.find()) {
            return otherwise;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }
}
