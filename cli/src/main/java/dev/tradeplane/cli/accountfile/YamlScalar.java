package dev.tradeplane.cli.accountfile;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The value of a scalar as kubectl reads it: only plain words become numbers and truth values, and {@code 15:20} is text
 * (YAML 1.1 would make it 920).
 */
final class YamlScalar {
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF");
    private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]{0,17})");
    private static final Pattern FRACTION =
            Pattern.compile("[+-]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?");

    private YamlScalar() {}

    /** A String, Long, BigDecimal, Boolean or null. */
    static @Nullable Object valueOf(ScalarNode node) {
        String text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return text;
        }
        if (NULL.contains(text)) {
            return null;
        }
        return TRUE.contains(text) || FALSE.contains(text) ? (Object) TRUE.contains(text) : numberOrText(text);
    }

    private static Object numberOrText(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return FRACTION.matcher(text).matches() ? new BigDecimal(text) : text;
    }
}
