package dev.tradeplane.broker.adapter.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.wire.BrokerReply;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.market.Quote;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Last prices with their time (Fyers API v3, "Quotes" and "Market depth"). Fyers tells the prices of fifty in one call but
 * not when they were made, and when one was made only in a call of its own. So each is asked for alone once; after that a
 * price that changed is as old as the look before at most, and the one whose time is oldest is asked for alone again.
 */
final class FyersQuotes {
    private static final int MOST_A_CALL = 50;
    private static final int MOST_NEW = 5;
    private static final Duration AGING = Duration.ofSeconds(10);
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);

    private final BrokerWire wire;
    private final FyersRequests requests;
    private final Clock clock;
    private final Map<String, FyersPrice> prices = new ConcurrentHashMap<>();
    private final Map<String, Instant> unknown = new ConcurrentHashMap<>();

    FyersQuotes(BrokerWire wire, FyersRequests requests, Clock clock) {
        this.wire = wire;
        this.requests = requests;
        this.clock = clock;
    }

    List<Quote> of(Collection<Contract> contracts) {
        List<Contract> known = contracts.stream()
                .filter(one -> prices.containsKey(one.symbol()))
                .toList();
        for (int from = 0; from < known.size(); from += MOST_A_CALL) {
            look(known.subList(from, Math.min(known.size(), from + MOST_A_CALL)));
        }
        contracts.stream().filter(this::isNew).limit(MOST_NEW).forEach(this::askAlone);
        oldest(known).ifPresent(this::askAlone);
        return contracts.stream().flatMap(one -> quote(one).stream()).toList();
    }

    private void look(List<Contract> contracts) {
        String symbols = contracts.stream().map(Contract::symbol).collect(Collectors.joining(","));
        JsonNode answer = wire.read(requests.data(CallKind.QUOTE, "/quotes", Map.of("symbols", symbols)));
        Map<String, JsonNode> rows = new HashMap<>();
        answer.path("d").forEach(row -> rows.put(row.path("n").asText(), row.path("v")));
        Instant now = clock.instant();
        for (Contract contract : contracts) {
            JsonNode row = rows.getOrDefault(contract.symbol(), answer.path("none"));
            last(row, "lp")
                    .ifPresent(price -> prices.computeIfPresent(
                            contract.symbol(),
                            (symbol, before) -> before.seen(price, BrokerJson.numberOrZero(row, "volume"), now)));
        }
    }

    /** The price, and when it was made. */
    private void askAlone(Contract contract) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("symbol", contract.symbol());
        query.put("ohlcv_flag", "1");
        Instant now = clock.instant();
        switch (wire.ask(requests.data(CallKind.QUOTE, "/depth", query))) {
            case BrokerReply.Taken(JsonNode answer) -> {
                JsonNode depth = answer.path("d").path(contract.symbol());
                BigDecimal volume = BrokerJson.numberOrZero(depth, "v");
                madeAt(depth)
                        .ifPresent(at -> last(depth, "ltp")
                                .ifPresent(price ->
                                        prices.put(contract.symbol(), new FyersPrice(price, volume, at, now, now))));
            }
            case BrokerReply.Denied no -> unknown.put(contract.symbol(), now);
            case BrokerReply other -> {
                if (!prices.containsKey(contract.symbol())) {
                    throw new BrokerUnavailableException("fyers sent no price: " + other);
                }
            }
        }
    }

    private Optional<Contract> oldest(List<Contract> known) {
        Instant limit = clock.instant().minus(AGING);
        return known.stream()
                .filter(one -> price(one).isOlderThan(limit))
                .min(Comparator.comparing(one -> price(one).askedAt()));
    }

    private FyersPrice price(Contract known) {
        return Objects.requireNonNull(prices.get(known.symbol()));
    }

    private boolean isNew(Contract contract) {
        Instant refused = unknown.get(contract.symbol());
        boolean waits = refused != null && refused.plus(UNKNOWN_FOR).isAfter(clock.instant());
        return !waits && !prices.containsKey(contract.symbol());
    }

    private Optional<Quote> quote(Contract contract) {
        return Optional.ofNullable(prices.get(contract.symbol())).map(price -> price.quoted(contract.id()));
    }

    private static Optional<BigDecimal> last(JsonNode row, String field) {
        return BrokerJson.number(row, field).filter(price -> price.signum() > 0);
    }

    private static Optional<Instant> madeAt(JsonNode depth) {
        return BrokerJson.number(depth, "ltt")
                .filter(seconds -> seconds.signum() > 0)
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
    }
}
