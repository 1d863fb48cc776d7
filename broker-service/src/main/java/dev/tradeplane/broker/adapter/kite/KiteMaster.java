package dev.tradeplane.broker.adapter.kite;

import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.Derivative;
import dev.tradeplane.broker.adapter.master.MasterRows;
import dev.tradeplane.broker.adapter.master.MasterRows.Row;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Kite's dump of instruments: CSV with a header, mostly gzipped; indices are left out, nobody can trade them. */
final class KiteMaster {
    private KiteMaster() {}

    static int read(Path from, Consumer<Contract> each) throws IOException {
        return MasterRows.ofCsv(from).read(row -> contract(row).ifPresent(each));
    }

    private static Optional<Contract> contract(Row row) {
        if (row.get("segment").equals("INDICES")) {
            return Optional.empty();
        }
        String exchange = row.get("exchange");
        String symbol = row.get("tradingsymbol");
        return KiteWords.instrument(exchange, symbol)
                .map(id -> new Contract(
                        id,
                        exchange + ":" + symbol,
                        row.get("instrument_token"),
                        row.get("name"),
                        Quantity.of(row.get("lot_size")),
                        Price.of(row.get("tick_size")),
                        null,
                        derivative(row)));
    }

    private static @Nullable Derivative derivative(Row row) {
        return switch (row.get("instrument_type")) {
            case "CE" -> option(row, ContractRight.CALL);
            case "PE" -> option(row, ContractRight.PUT);
            case "FUT" -> new Derivative(row.get("name"), expiry(row), ContractRight.FUTURE, null);
            default -> null;
        };
    }

    private static Derivative option(Row row, ContractRight right) {
        return new Derivative(row.get("name"), expiry(row), right, Price.of(row.get("strike")));
    }

    private static LocalDate expiry(Row row) {
        return LocalDate.parse(row.get("expiry"));
    }
}
