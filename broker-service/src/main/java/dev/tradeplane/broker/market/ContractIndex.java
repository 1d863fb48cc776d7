package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.contracts.id.InstrumentId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The contracts of one master, packed into one array and unpacked when asked for: a few ten megabytes for 150,000, while
 * as objects they would take hundreds.
 */
final class ContractIndex implements ContractDirectory {
    private final byte[] rows;
    private final int[] starts;
    private final RowTable byId;
    private final RowTable bySymbol;
    private final Map<String, int[]> byUnderlying;

    private ContractIndex(byte[] rows, int[] starts, Map<String, int[]> byUnderlying) {
        this.rows = rows;
        this.starts = starts;
        this.byUnderlying = byUnderlying;
        this.byId = new RowTable(size(), row -> cell(row, PackedRow.ID));
        this.bySymbol = new RowTable(size(), row -> cell(row, PackedRow.SYMBOL));
    }

    int size() {
        return starts.length - 1;
    }

    @Override
    public Optional<Contract> find(InstrumentId id) {
        return byId.find(id.value()).stream().mapToObj(this::contract).findFirst();
    }

    @Override
    public Optional<Contract> bySymbol(String symbol) {
        return bySymbol.find(symbol).stream().mapToObj(this::contract).findFirst();
    }

    /** Every future and option on it at this exchange, such as {@code NFO} and {@code NIFTY}. */
    List<Contract> derivatives(String exchange, String underlying) {
        return IntStream.of(byUnderlying.getOrDefault(key(exchange, underlying), new int[0]))
                .mapToObj(this::contract)
                .toList();
    }

    private Contract contract(int row) {
        return PackedRow.unpack(text(starts[row], starts[row + 1]));
    }

    /** One of the first cells of a row, without unpacking the rest. */
    private String cell(int row, int number) {
        int from = starts[row];
        for (int passed = 0; passed < number; from++) {
            passed += rows[from] == '\t' ? 1 : 0;
        }
        int to = from;
        while (rows[to] != '\t') {
            to++;
        }
        return text(from, to);
    }

    private String text(int from, int to) {
        return new String(rows, from, to - from, StandardCharsets.UTF_8);
    }

    private static String key(String exchange, String underlying) {
        return exchange + ":" + underlying;
    }

    /** Takes contracts one by one. */
    static final class Builder {
        private final ByteArrayOutputStream rows = new ByteArrayOutputStream(1 << 20);
        private final IntStream.Builder starts = IntStream.builder();
        private final Map<String, List<Integer>> byUnderlying = new HashMap<>();
        private int count;

        void add(Contract contract) {
            starts.add(rows.size());
            rows.writeBytes(PackedRow.pack(contract).getBytes(StandardCharsets.UTF_8));
            if (contract.derivative() != null) {
                byUnderlying
                        .computeIfAbsent(
                                key(
                                        contract.id().exchange(),
                                        contract.derivative().underlying()),
                                underlying -> new ArrayList<>())
                        .add(count);
            }
            count++;
        }

        ContractIndex build() {
            starts.add(rows.size());
            Map<String, int[]> underlyings = new HashMap<>();
            byUnderlying.forEach((key, numbers) -> underlyings.put(
                    key, numbers.stream().mapToInt(Integer::intValue).toArray()));
            return new ContractIndex(rows.toByteArray(), starts.build().toArray(), underlyings);
        }
    }
}
