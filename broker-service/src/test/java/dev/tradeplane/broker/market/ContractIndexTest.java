package dev.tradeplane.broker.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.Derivative;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractIndexTest {
    private static final Derivative WEEK =
            new Derivative("NIFTY", LocalDate.parse("2026-11-24"), ContractRight.CALL, Price.of("24500"));
    private static final Contract CALL = contract("NFO:NIFTY26N2424500CE", Quantity.of(1800), WEEK);
    private static final Contract FUTURE = contract(
            "NFO:NIFTY26NOVFUT",
            null,
            new Derivative("NIFTY", LocalDate.parse("2026-11-24"), ContractRight.FUTURE, null));
    private static final Contract STOCK = contract("NSE:M&M", null, null);
    private static final Contract ELSEWHERE = contract("BFO:NIFTY26NOVFUT", null, FUTURE.derivative());

    @Test
    void givesBackWhatItTook() {
        ContractIndex index = index(CALL, FUTURE, STOCK);

        for (Contract contract : List.of(CALL, FUTURE, STOCK)) {
            assertEquals(Optional.of(contract), index.find(contract.id()));
            assertEquals(Optional.of(contract), index.bySymbol(contract.symbol()));
        }
        assertEquals(Optional.empty(), index.find(InstrumentId.of("NSE:MM")));
    }

    @Test
    void findsEveryFutureAndOptionOnOneUnderlyingAtOneExchange() {
        ContractIndex index = index(CALL, STOCK, FUTURE, ELSEWHERE);

        assertEquals(List.of(CALL, FUTURE), index.derivatives("NFO", "NIFTY"));
        assertEquals(List.of(ELSEWHERE), index.derivatives("BFO", "NIFTY"));
        assertEquals(List.of(), index.derivatives("NFO", "BANKNIFTY"));
    }

    @Test
    void theLaterOfTwoRowsOfOneContractCounts() {
        Contract changed = contract("NFO:NIFTY26N2424500CE", Quantity.of(900), WEEK);

        assertEquals(Optional.of(changed), index(CALL, changed).find(CALL.id()));
    }

    @Test
    void anEmptyOneFindsNothing() {
        assertEquals(Optional.empty(), index().find(CALL.id()));
    }

    private static ContractIndex index(Contract... contracts) {
        ContractIndex.Builder builder = new ContractIndex.Builder();
        List.of(contracts).forEach(builder::add);
        return builder.build();
    }

    private static Contract contract(String id, @Nullable Quantity freeze, @Nullable Derivative derivative) {
        return new Contract(
                InstrumentId.of(id),
                id.replace(':', '|'),
                "",
                "a name",
                Quantity.of(65),
                Price.of("0.05"),
                freeze,
                derivative);
    }
}
