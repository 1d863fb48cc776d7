package dev.tradeplane.account.cell;

import dev.tradeplane.account.TradingAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names what an account asks for and nothing does yet, so that nobody trusts a limit that is not there.
 *
 * <p>Only what somebody asked for can be missed: defaults are no wishes.
 */
public final class NotYetInForce {
    private final InForce inForce;
    private final List<String> found = new ArrayList<>();

    private NotYetInForce(Place place) {
        inForce = InForce.at(place);
    }

    /**
     * Dotted paths in the order written, such as {@code spec.breakers} or {@code spec.webhooks[legs].format=OptionLegs}.
     *
     * @param written the whole resource as maps, lists and scalars, before defaults
     */
    public static List<String> in(Map<String, ?> written, Place place) {
        NotYetInForce search = new NotYetInForce(place);
        Object spec = written.get("spec");
        if (spec != null) {
            search.look("spec", "spec", spec);
        }
        return List.copyOf(search.found);
    }

    /** The same for an account a server holds: with defaults filled in, and maybe with fields this version does not know. */
    public static List<String> in(TradingAccount stored, Place place) {
        return Stream.concat(stored.unread().fields().stream(), in(Wishes.of(stored), place).stream())
                .toList();
    }

    private void look(String path, String rule, Object value) {
        if (inForce.whole(rule)) {
            if (!inForce.takes(rule, value)) {
                found.add(path + "=" + value);
            }
        } else if (!inForce.partly(rule)) {
            add(path, value);
        } else if (value instanceof Map<?, ?> block) {
            block.forEach((name, inner) -> lookInside(path + "." + name, rule + "." + name, inner));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> lookInside(path + "[" + nameOf(item) + "]", rule, item));
        }
    }

    private void lookInside(String path, String rule, Object value) {
        if (value != null) {
            look(path, rule, value);
        }
    }

    /** Something switched off needs nobody to do it. */
    private void add(String path, Object value) {
        if (!Boolean.FALSE.equals(value)) {
            found.add(path);
        }
    }

    private static String nameOf(Object item) {
        return item instanceof Map<?, ?> block && block.get("name") instanceof String name ? name : "?";
    }
}
