package dev.tradeplane.operator.examination;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Five cron fields as Kubernetes reads them; the schema only knows their characters. */
final class CronText {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, List.of()),
            new Field("hour", 0, 23, List.of()),
            new Field("day of the month", 1, 31, List.of()),
            new Field("month", 1, 12, MONTHS),
            new Field("day of the week", 0, 6, DAYS));

    private CronText() {}

    /** @param names words for the numbers from the least on */
    private record Field(String name, int least, int most, List<String> names) {}

    /** What is wrong with it; empty when nothing is. */
    static Optional<String> fault(String cron) {
        String[] texts = cron.strip().split("\\s+", -1);
        if (texts.length != FIELDS.size()) {
            return Optional.of("has " + texts.length + " fields, not five");
        }
        for (int i = 0; i < texts.length; i++) {
            for (String item : texts[i].split(",", -1)) {
                if (!fits(item, FIELDS.get(i))) {
                    Field field = FIELDS.get(i);
                    return Optional.of("has \"" + item + "\" as " + field.name() + ", which goes from " + field.least()
                            + " to " + field.most());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(String item, Field field) {
        String[] stepped = item.split("/", -1);
        boolean stepFits = stepped.length == 1 || (stepped.length == 2 && number(stepped[1]) > 0);
        return stepFits && rangeFits(stepped[0], field);
    }

    private static boolean rangeFits(String range, Field field) {
        if (range.equals("*")) {
            return true;
        }
        String[] ends = range.split("-", -1);
        int first = value(ends[0], field);
        int last = ends.length == 1 ? first : value(ends[ends.length - 1], field);
        return ends.length <= 2 && first >= field.least() && first <= last && last <= field.most();
    }

    private static int value(String text, Field field) {
        int named = field.names().indexOf(text.toLowerCase(Locale.ROOT));
        return named >= 0 ? field.least() + named : number(text);
    }

    /** -1 when it is none. */
    private static int number(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }
}
