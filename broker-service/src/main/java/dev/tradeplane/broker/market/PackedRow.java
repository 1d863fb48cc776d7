package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.Derivative;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contract as one line of text, its cells between tabs; absent ones are empty. */
final class PackedRow {
    static final int ID = 0;
    static final int SYMBOL = 1;
    private static final int TOKEN = 2;
    private static final int NAME = 3;
    private static final int LOT = 4;
    private static final int TICK = 5;
    private static final int FREEZE = 6;
    private static final int UNDERLYING = 7;
    private static final int EXPIRY = 8;
    private static final int RIGHT = 9;
    private static final int STRIKE = 10;
    private static final String TAB = "\t";

    private PackedRow() {}

    static String pack(Contract contract) {
        @Nullable Derivative derivative = contract.derivative();
        return String.join(
                TAB,
                contract.id().value(),
                plain(contract.symbol()),
                plain(contract.token()),
                plain(contract.name()),
                contract.lot().toString(),
                contract.tick().toString(),
                contract.freeze() == null ? "" : contract.freeze().toString(),
                derivative == null ? TAB + TAB + TAB : pack(derivative));
    }

    static Contract unpack(String row) {
        String[] cells = row.split(TAB, -1);
        return new Contract(
                InstrumentId.of(cells[ID]),
                cells[SYMBOL],
                cells[TOKEN],
                cells[NAME],
                Quantity.of(cells[LOT]),
                Price.of(cells[TICK]),
                absentOr(cells[FREEZE], Quantity::of),
                cells[UNDERLYING].isEmpty() ? null : derivative(cells));
    }

    private static String pack(Derivative derivative) {
        return String.join(
                TAB,
                plain(derivative.underlying()),
                derivative.expiry().toString(),
                derivative.right().name(),
                derivative.strike() == null ? "" : derivative.strike().toString());
    }

    private static Derivative derivative(String[] cells) {
        return new Derivative(
                cells[UNDERLYING],
                LocalDate.parse(cells[EXPIRY]),
                ContractRight.valueOf(cells[RIGHT]),
                absentOr(cells[STRIKE], Price::of));
    }

    private static <T> @Nullable T absentOr(String cell, Function<String, T> reading) {
        return Stream.of(cell)
                .filter(text -> !text.isEmpty())
                .map(reading)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String text) {
        return text.replace('\t', ' ');
    }
}
