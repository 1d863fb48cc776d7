package dev.tradeplane.broker.adapter.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lists inside Fyers' answers, all or nothing: a row that cannot be read may be the one that matters. */
final class FyersRows {
    private FyersRows() {}

    /** Throws BrokerUnavailableException when the list is not there, or a row of it makes no sense. */
    static <T> List<T> read(JsonNode answer, String name, Function<JsonNode, Optional<T>> reader) {
        JsonNode list = answer.path(name);
        if (!list.isArray()) {
            throw new BrokerUnavailableException("fyers sent no " + name);
        }
        List<T> rows = new ArrayList<>();
        try {
            list.forEach(row -> reader.apply(row).ifPresent(rows::add));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BrokerUnavailableException("fyers sent a row of " + name + " that makes no sense", e);
        }
        return rows;
    }
}
