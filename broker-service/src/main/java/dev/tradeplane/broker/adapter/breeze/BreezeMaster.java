package dev.tradeplane.broker.adapter.breeze;

import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.Derivative;
import dev.tradeplane.broker.adapter.master.MasterRows;
import dev.tradeplane.broker.adapter.master.MasterRows.Row;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Breeze's SecurityMaster.zip: a file of values for each exchange, read by the names of its columns. UNCONFIRMED, known
 * from third parties alone: the columns of lots and ticks, that strikes are in rupees and the ticks of contracts in paise.
 * No column says the freeze quantity.
 */
final class BreezeMaster {
    private static final Map<String, String> SHARES = Map.of("NSEScripMaster.txt", "NSE", "BSEScripMaster.txt", "BSE");
    private static final Map<String, String> CONTRACTS =
            Map.of("FONSEScripMaster.txt", "NFO", "FOBSEScripMaster.txt", "BFO");
    private static final Map<String, ContractRight> RIGHTS =
            Map.of("CE", ContractRight.CALL, "PE", ContractRight.PUT, "XX", ContractRight.FUTURE);
    private static final Map<ContractRight, String> WORDS =
            Map.of(ContractRight.CALL, "call", ContractRight.PUT, "put", ContractRight.FUTURE, "others");

    private final Path file;
    private final ExchangeNames names = new ExchangeNames();

    BreezeMaster(Path file) {
        this.file = file;
    }

    /** Contracts are read twice: the first time to learn the months. */
    int read(Consumer<Contract> each) throws IOException {
        int wrong = 0;
        for (Map.Entry<String, String> entry : SHARES.entrySet()) {
            String exchange = entry.getValue();
            wrong += read(entry.getKey(), exchange.equals("NSE"), row -> share(exchange, row), each);
        }
        for (Map.Entry<String, String> entry : CONTRACTS.entrySet()) {
            String exchange = entry.getValue();
            MasterRows.ofZip(file, entry.getKey()).read(this::learn);
            wrong += read(entry.getKey(), exchange.equals("NFO"), row -> contract(exchange, row), each);
        }
        return wrong;
    }

    private int read(String name, boolean needed, Function<Row, Optional<Contract>> reading, Consumer<Contract> each)
            throws IOException {
        AtomicInteger good = new AtomicInteger();
        int wrong = MasterRows.ofZip(file, name)
                .read(row -> reading.apply(row).ifPresent(contract -> {
                    good.incrementAndGet();
                    each.accept(contract);
                }));
        if (needed && good.get() == 0) {
            throw new IOException(name + " holds nothing that could be read");
        }
        return wrong;
    }

    private void learn(Row row) {
        if (cell(row, "OptionType").equals("XX")) {
            names.learn(cell(row, "ShortName"), BreezeTime.day(cell(row, "ExpiryDate")));
        }
    }

    /** Of the many series only those that are shares: others go by the name of the share they belong to. */
    private static Optional<Contract> share(String exchange, Row row) {
        String code = cell(row, "ShortName");
        return id(exchange, row)
                .map(id -> new Contract(
                        id,
                        BreezeSymbol.share(exchange, code).toString(),
                        cell(row, "Token"),
                        cell(row, "CompanyName"),
                        Quantity.of(cell(row, "Lotsize")),
                        Price.of(cell(row, "ticksize")),
                        null,
                        null));
    }

    private static Optional<InstrumentId> id(String exchange, Row row) {
        String series = cell(row, "Series");
        if (exchange.equals("BSE")) {
            return ExchangeNames.share(exchange, cell(row, "ScripID"));
        }
        String symbol = cell(row, "ExchangeCode");
        return switch (series) {
            case "EQ" -> ExchangeNames.share(exchange, symbol);
            case "BE" -> ExchangeNames.share(exchange, symbol + "-BE");
            default -> Optional.empty();
        };
    }

    private Optional<Contract> contract(String exchange, Row row) {
        ContractRight right = Optional.ofNullable(RIGHTS.get(cell(row, "OptionType")))
                .orElseThrow(() -> new IllegalArgumentException("neither option nor future"));
        BreezeSymbol symbol = new BreezeSymbol(
                exchange,
                cell(row, "ShortName"),
                BreezeTime.day(cell(row, "ExpiryDate")),
                WORDS.getOrDefault(right, "others"),
                new BigDecimal(cell(row, "StrikePrice")));
        String underlying = ExchangeNames.underlying(symbol.stockCode(), cell(row, "ExchangeCode"));
        return names.contract(symbol, underlying)
                .map(id -> new Contract(
                        id,
                        symbol.toString(),
                        cell(row, "Token"),
                        cell(row, "CompanyName"),
                        Quantity.of(cell(row, "LotSize")),
                        new Price(new BigDecimal(cell(row, "TickSize")).movePointLeft(2)),
                        null,
                        derivative(symbol, underlying, right)));
    }

    private static @Nullable Derivative derivative(BreezeSymbol symbol, String underlying, ContractRight right) {
        LocalDate expiry = symbol.expiry();
        Price strike = right == ContractRight.FUTURE ? null : new Price(symbol.strike());
        return expiry == null ? null : new Derivative(underlying, expiry, right, strike);
    }

    private static String cell(Row row, String column) {
        return row.get(column).strip();
    }
}
