package dev.tradeplane.contracts.id;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

final class IdText {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private IdText() {}

    static void check(String what, String value, String pattern) {
        if (!PATTERNS.computeIfAbsent(pattern, Pattern::compile).matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must match " + pattern);
        }
    }
}
