package dev.tradeplane.contracts.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The one text form of a decimal: plain digits, no exponent, no trailing zeros. */
final class DecimalText {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,8})?");

    private DecimalText() {}

    static BigDecimal parse(String what, String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(what
                    + " must be a plain decimal like \"2450.5\" with at most 15 digits before and 8 after the point");
        }
        return new BigDecimal(text);
    }

    /** Equal amounts become equal records: 2450.00 and 2450 are the same value. */
    static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
