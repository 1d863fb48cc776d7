package dev.tradeplane.broker.adapter.fyers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.Derivative;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fyers' symbol masters in JSON, each an object of rows by ticker, one behind the other in one file. Indices are left
 * out, nobody can trade them, and so is what Fyers says is not traded.
 */
final class FyersMaster {
    static final List<String> FILES = List.of(
            "NSE_CM_sym_master.json",
            "NSE_FO_sym_master.json",
            "NSE_CD_sym_master.json",
            "NSE_COM_sym_master.json",
            "BSE_CM_sym_master.json",
            "BSE_FO_sym_master.json",
            "MCX_COM_sym_master.json");

    private static final JsonFactory JSON = new JsonFactory();
    private static final String INDEX = "10";
    private static final String TRADED = "1";

    private FyersMaster() {}

    /** How many rows made no sense; throws IOException when a file is missing or ends in the middle. */
    static int read(Path from, Consumer<Contract> each) throws IOException {
        int wrong = 0;
        int files = 0;
        try (JsonParser json = JSON.createParser(from.toFile())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    throw new IOException("the master is no object of rows");
                }
                files++;
                wrong += rows(json, each);
            }
        }
        if (files != FILES.size()) {
            throw new IOException("the master has " + files + " files, not " + FILES.size());
        }
        return wrong;
    }

    private static int rows(JsonParser json, Consumer<Contract> each) throws IOException {
        int wrong = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                wrong++;
                continue;
            }
            Map<String, String> row = row(json);
            try {
                contract(row).ifPresent(each);
            } catch (IllegalArgumentException e) {
                wrong++;
            }
        }
        return wrong;
    }

    /** Numbers as they are written; what is nested is of no use to us. */
    private static Map<String, String> row(JsonParser json) throws IOException {
        Map<String, String> row = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken().isScalarValue()) {
                row.put(name, json.getText().strip());
            } else {
                json.skipChildren();
            }
        }
        return row;
    }

    private static Optional<Contract> contract(Map<String, String> row) {
        boolean index =
                get(row, "exInstType").equals(INDEX) && get(row, "expiryDate").isEmpty();
        if (index || !row.getOrDefault("tradeStatus", TRADED).equals(TRADED)) {
            return Optional.empty();
        }
        String ticker = get(row, "symTicker");
        int exchange = Integer.parseInt(get(row, "exchange"));
        int segment = Integer.parseInt(get(row, "segment"));
        return FyersSymbols.instrument(exchange, segment, ticker)
                .map(id -> new Contract(
                        id,
                        ticker,
                        get(row, "fyToken"),
                        row.getOrDefault("symDetails", ""),
                        Quantity.of(get(row, "minLotSize")),
                        Price.of(get(row, "tickSize")),
                        freeze(row.getOrDefault("qtyFreeze", "")),
                        derivative(row)));
    }

    private static @Nullable Quantity freeze(String text) {
        Quantity freeze = text.isEmpty() || text.equals("null") ? Quantity.ZERO : Quantity.of(text);
        return freeze.isZero() ? null : freeze;
    }

    private static @Nullable Derivative derivative(Map<String, String> row) {
        String end = get(row, "expiryDate");
        if (end.isEmpty() || end.equals("0") || end.equals("-1")) {
            return null;
        }
        LocalDate expiry = Instant.ofEpochSecond(Long.parseLong(end))
                .atZone(SessionLife.INDIA)
                .toLocalDate();
        String underlying = get(row, "underSym");
        return switch (get(row, "optType")) {
            case "CE" -> new Derivative(underlying, expiry, ContractRight.CALL, Price.of(get(row, "strikePrice")));
            case "PE" -> new Derivative(underlying, expiry, ContractRight.PUT, Price.of(get(row, "strikePrice")));
            case "XX" -> new Derivative(underlying, expiry, ContractRight.FUTURE, null);
            default -> throw new IllegalArgumentException("optType is " + row.get("optType"));
        };
    }

    private static String get(Map<String, String> row, String name) {
        String value = row.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return value;
    }
}
