package dev.tradeplane.broker.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.Derivative;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.market.InstrumentPage;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractSearchTest {
    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-24");
    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-29");
    private static final List<Contract> NIFTY = List.of(
            contract("NIFTY26DECFUT", DECEMBER, ContractRight.FUTURE, null),
            contract("NIFTY26NOV24500PE", NOVEMBER, ContractRight.PUT, "24500"),
            contract("NIFTY26NOV9500CE", NOVEMBER, ContractRight.CALL, "9500"),
            contract("NIFTY26NOV24500CE", NOVEMBER, ContractRight.CALL, "24500"),
            contract("NIFTY26NOVFUT", NOVEMBER, ContractRight.FUTURE, null));

    @Test
    void theNearestExpiryComesFirstThenStrikesAsNumbers() {
        assertEquals(
                List.of("NIFTY26NOVFUT", "NIFTY26NOV9500CE", "NIFTY26NOV24500CE", "NIFTY26NOV24500PE", "NIFTY26DECFUT"),
                symbols(ContractSearch.page(NIFTY, query(null, null, null, null, 10))));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        InstrumentPage first = ContractSearch.page(NIFTY, query(null, null, null, null, 3));
        InstrumentPage second = ContractSearch.page(NIFTY, query(null, null, null, first.next(), 3));

        assertEquals(3, first.items().size());
        assertEquals(List.of("NIFTY26NOV24500PE", "NIFTY26DECFUT"), symbols(second));
        assertNull(second.next());
    }

    @Test
    void findsAContractByExpiryStrikeAndRight() {
        assertEquals(
                List.of("NIFTY26NOV24500CE"),
                symbols(ContractSearch.page(NIFTY, query(NOVEMBER, "24500.00", ContractRight.CALL, null, 10))));
        assertEquals(
                List.of("NIFTY26DECFUT"), symbols(ContractSearch.page(NIFTY, query(DECEMBER, null, null, null, 10))));
    }

    @Test
    void afterAContractThatIsGoneThereIsNothing() {
        assertEquals(List.of(), symbols(ContractSearch.page(NIFTY, query(null, null, null, "NFO:NIFTY26OCTFUT", 10))));
    }

    private static ContractQuery query(
            @Nullable LocalDate expiry,
            @Nullable String strike,
            @Nullable ContractRight right,
            @Nullable String after,
            int limit) {
        return new ContractQuery(
                "NFO",
                "NIFTY",
                expiry,
                strike == null ? null : Price.of(strike),
                right,
                after == null ? null : InstrumentId.of(after),
                limit);
    }

    private static List<String> symbols(InstrumentPage page) {
        return page.items().stream().map(one -> one.instrument().symbol()).toList();
    }

    private static Contract contract(String symbol, LocalDate expiry, ContractRight right, @Nullable String strike) {
        return new Contract(
                InstrumentId.of("NFO:" + symbol),
                symbol,
                "",
                "NIFTY",
                Quantity.of(65),
                Price.of("0.05"),
                null,
                new Derivative("NIFTY", expiry, right, strike == null ? null : Price.of(strike)));
    }
}
