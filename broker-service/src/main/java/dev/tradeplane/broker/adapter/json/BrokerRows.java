package dev.tradeplane.broker.adapter.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lists brokers send, all or nothing: a row that cannot be read may be the one that matters. */
public final class BrokerRows {
    private BrokerRows() {}

    /**
     * Throws BrokerUnavailableException when this is no list, or a row of it makes no sense.
     *
     * @param what names the list, such as {@code kite's orders}
     * @param reader empty for a row that is of no interest
     */
    public static <T> List<T> read(JsonNode list, String what, Function<JsonNode, Optional<T>> reader) {
        if (!list.isArray()) {
            throw new BrokerUnavailableException("there is no list of " + what);
        }
        List<T> rows = new ArrayList<>();
        try {
            list.forEach(row -> reader.apply(row).ifPresent(rows::add));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BrokerUnavailableException("a row of " + what + " makes no sense", e);
        }
        return rows;
    }
}
