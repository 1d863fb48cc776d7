package dev.tradeplane.testsupport.simulator.alpaca;

import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listings;
import dev.tradeplane.testsupport.simulator.market.Order;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows.
 *
 * @param instruments all when empty
 * @param nested whether legs stand inside their order instead of beside it
 */
record AlpacaOrderFilter(
        String status,
        int limit,
        Instant after,
        Instant until,
        boolean ascending,
        boolean nested,
        Set<String> instruments,
        @Nullable String side) {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    static AlpacaOrderFilter of(Call call, Listings listings) {
        String symbols = call.query("symbols");
        return new AlpacaOrderFilter(
                orElse(call.query("status"), "open"),
                Math.min(MOST, Integer.parseInt(orElse(call.query("limit"), Integer.toString(USUAL)))),
                moment(call.query("after"), Instant.MIN),
                moment(call.query("until"), Instant.MAX),
                orElse(call.query("direction"), "desc").equals("asc"),
                Boolean.parseBoolean(call.query("nested")),
                symbols == null ? Set.of() : instruments(symbols, listings),
                call.query("side"));
    }

    List<Order> apply(List<Order> orders) {
        Comparator<Order> byTime =
                Comparator.comparing(order -> order.progress().createdAt());
        Stream<Order> shown = orders.stream().filter(this::shows);
        return shown.sorted(ascending ? byTime : byTime.reversed()).limit(limit).toList();
    }

    private boolean shows(Order order) {
        Instant at = order.progress().createdAt();
        boolean wanted = switch (status) {
            case "open" -> !order.state().isFinal();
            case "closed" -> order.state().isFinal();
            default -> true;
        };
        return wanted
                && at.isAfter(after)
                && at.isBefore(until)
                && (instruments.isEmpty() || instruments.contains(order.terms().instrument()))
                && (side == null
                        || order.terms().side().name().toLowerCase(Locale.ROOT).equals(side))
                && !(nested && AlpacaOrderView.parentOf(order) != null);
    }

    private static Set<String> instruments(String symbols, Listings listings) {
        Set<String> found = Stream.of(symbols.split(",", -1))
                .flatMap(symbol -> AlpacaWords.listing(listings, symbol).stream())
                .map(Listing::instrument)
                .collect(Collectors.toSet());
        return found.isEmpty() ? Set.of(symbols) : found;
    }

    private static Instant moment(@Nullable String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw AlpacaError.UNPROCESSABLE.refused("invalid date: " + text);
        }
    }

    private static String orElse(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
