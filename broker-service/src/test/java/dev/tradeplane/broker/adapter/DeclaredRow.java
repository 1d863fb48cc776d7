package dev.tradeplane.broker.adapter;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an adapter declares, as a row of docs/brokers.md. */
record DeclaredRow(BrokerAdapter broker) {
    String text() {
        BrokerCapabilities can = broker.capabilities();
        return "| `" + broker.name() + "` | "
                + String.join(
                        " | ",
                        can.brokerClass().name(),
                        words(can.orders().types()),
                        words(can.orders().products()),
                        changes(can.orders().changes()),
                        can.rates().stream().map(DeclaredRow::rate).collect(Collectors.joining("; ")),
                        can.pushes() ? "yes" : "no",
                        words(Arrays.asList(can.sessionLife())),
                        words(can.positions()))
                + " |";
    }

    /** The exits it keeps, as a row of the same page. */
    String exits() {
        ExitRules rules = broker.capabilities().exits();
        return "| `" + broker.name() + "` | "
                + String.join(
                        " | ",
                        words(rules.kept()),
                        words(rules.types()),
                        words(rules.products()),
                        words(rules.timesInForce()),
                        rules.why())
                + " |";
    }

    private static String words(Collection<? extends Enum<?>> values) {
        return values.stream()
                .sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal()))
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String changes(int most) {
        return most == Integer.MAX_VALUE ? "any" : Integer.toString(most);
    }

    private static String rate(RateLimit limit) {
        return limit.requests() + " " + words(Arrays.asList(limit.scope())) + " in "
                + limit.per().toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
