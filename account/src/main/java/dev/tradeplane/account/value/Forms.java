package dev.tradeplane.account.value;

import java.util.Map;

/** The text forms of the account file: the pattern the CRD carries, and the words a person is told. */
public final class Forms {
    /** Above zero, at most 15 digits before the point and 8 after. A whole number may be written without quotes. */
    public static final String AMOUNT = "^([1-9][0-9]{0,14}(\\.[0-9]{1,8})?|0\\.[0-9]{0,7}[1-9])$";

    public static final String PERCENT = "^([1-9][0-9]?(\\.[0-9]{1,4})?|0\\.[0-9]{0,3}[1-9]|100)$";
    public static final String SPAN =
            "^(0s|[1-9][0-9]{0,6}ms|[1-9][0-9]{0,4}s|[1-9][0-9]{0,2}m|([1-9]|1[0-9]|2[0-4])h)$";
    public static final String LONG_SPAN = "^([1-9][0-9]{0,4}s|[1-9][0-9]{0,3}m|[1-9][0-9]{0,3}h|[1-9][0-9]{0,3}d)$";
    public static final String TIME_OF_DAY = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    public static final String CURRENCY = "^[A-Z]{3}$";
    public static final String NAME = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$";
    public static final String SECRET_KEY = "^[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?$";
    public static final String INSTRUMENT = "^[A-Z]{2,10}:([A-Z0-9&_.!-]{1,40}|[A-Z0-9&_.!-]{0,39}[*])$";
    public static final String UNDERLYING = "^[A-Z0-9&-]{1,20}$";
    public static final String URL = "^https?://[^\\s/?#@]+(/[^\\s?#]*)?$";
    public static final String HOST = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)*$";
    public static final String STORAGE = "^[1-9][0-9]{0,5}(Mi|Gi|Ti)$";
    public static final String CRON = "^[0-9*,/-]+ [0-9*,/-]+ [0-9*,/-]+ [0-9*,/A-Za-z-]+ [0-9*,/A-Za-z-]+$";

    /** Narrower than the format date-time of Kubernetes: no offset and no fraction that a clock cannot hold. */
    public static final String MOMENT =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])$";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(AMOUNT, "a number above zero such as \"1800\" or \"0.5\", at most 15 digits and 8 decimals"),
            Map.entry(PERCENT, "a percentage in quotes, above \"0\" and up to \"100\""),
            Map.entry(SPAN, "a time such as 500ms, 10s, 5m or 24h, at most a day"),
            Map.entry(LONG_SPAN, "a time such as 30s, 15m, 24h or 7d"),
            Map.entry(TIME_OF_DAY, "a time of day such as \"09:20\""),
            Map.entry(CURRENCY, "a currency code of three letters such as INR"),
            Map.entry(NAME, "a name of lower-case letters, digits and dashes, at most 63"),
            Map.entry(SECRET_KEY, "a key of letters, digits, dots, dashes and underscores"),
            Map.entry(INSTRUMENT, "EXCHANGE:SYMBOL such as NSE:RELIANCE; a pattern may end in *"),
            Map.entry(UNDERLYING, "the symbol of an underlying such as NIFTY"),
            Map.entry(URL, "a URL such as https://host/path, without user, query or fragment"),
            Map.entry(HOST, "a host name such as desk.example.com"),
            Map.entry(MOMENT, "an instant such as \"2026-11-20T09:59:00Z\""),
            Map.entry(STORAGE, "a size such as 512Mi, 20Gi or 1Ti"),
            Map.entry(CRON, "five cron fields such as \"0 1 * * *\""));

    private Forms() {}

    /** What a value of this form looks like; the pattern itself when the form has no words. */
    public static String wordsFor(String pattern) {
        return WORDS.getOrDefault(pattern, "text matching " + pattern);
    }
}
