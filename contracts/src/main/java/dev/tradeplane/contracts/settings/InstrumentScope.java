package dev.tradeplane.contracts.settings;

import dev.tradeplane.contracts.id.InstrumentId;
import java.util.List;

/**
 * Which instruments may be traded. A pattern is an instrument id that may end in {@code *}.
 *
 * @param allow at least one must match; empty means every instrument
 * @param deny none may match
 */
public record InstrumentScope(List<String> allow, List<String> deny) {
    public InstrumentScope {
        allow = List.copyOf(allow);
        deny = List.copyOf(deny);
    }

    public boolean permits(InstrumentId instrument) {
        return (allow.isEmpty() || allow.stream().anyMatch(p -> matches(p, instrument)))
                && deny.stream().noneMatch(p -> matches(p, instrument));
    }

    public static boolean matches(String pattern, InstrumentId instrument) {
        return pattern.endsWith("*")
                ? instrument.value().startsWith(pattern.substring(0, pattern.length() - 1))
                : instrument.value().equals(pattern);
    }
}
