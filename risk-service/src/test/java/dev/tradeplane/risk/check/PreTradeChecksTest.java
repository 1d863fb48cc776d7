package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.LimitUse;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.testsupport.fixture.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreTradeChecksTest {
    @Test
    void approvesAnOrdinaryOrder() {
        assertNull(new PreTradeChecks().refusal(onAnEmptyBook().ofAnOrder()));
    }

    @Test
    void givesTheFirstReasonInOrder() {
        Inquiry wrongInManyWays = onAnEmptyBook()
                .settings(Settings.aPaperDesk().tradingState(TradingState.HALTED))
                .instrument(null)
                .quote(null)
                .of(anOrderIntent().buy(5000));

        assertEquals(ReasonCode.TRADING_STATE_HALTED, codeOf(new PreTradeChecks().refusal(wrongInManyWays)));
    }

    @Test
    void deniesWhenACheckFails() {
        PreTradeCheck broken = inquiry -> {
            throw new ArithmeticException("broken on purpose");
        };

        assertEquals(
                ReasonCode.CHECK_FAILED,
                codeOf(new PreTradeChecks(List.of(broken))
                        .refusal(onAnEmptyBook().ofAnOrder())));
    }

    @Test
    void deniesWhenTheCalendarIsNotKnown() {
        var session = new dev.tradeplane.contracts.settings.SessionSettings("LSE", List.of(), true);
        Inquiry inquiry =
                onAnEmptyBook().settings(Settings.aPaperDesk().session(session)).ofAnOrder();

        assertEquals(ReasonCode.CHECK_FAILED, codeOf(new PreTradeChecks().refusal(inquiry)));
    }

    @Test
    void listsTheNearestLimitFirst() {
        List<LimitUse> uses =
                new PreTradeChecks().uses(onAnEmptyBook().of(anOrderIntent().buy(40)));

        assertEquals(new LimitUse("maxOrderNotional", "98000", "100000"), uses.getFirst());
    }

    @Test
    void listsEveryLimitByItsNameInTheAccountFile() {
        Inquiry inquiry = onAnEmptyBook()
                .settings(Settings.aPaperDesk().limits(Settings.limits().ordersPerSecond(10)))
                .of(anOrderIntent().buy(20).limit("2450"));

        Map<String, String> uses = new TreeMap<>();
        new PreTradeChecks().uses(inquiry).forEach(use -> uses.put(use.name(), use.used() + " of " + use.limit()));

        assertEquals(
                Map.ofEntries(
                        Map.entry("freezeQuantity", "20 of 100000"),
                        Map.entry("maxOrderQuantity", "20 of 1800"),
                        Map.entry("maxOrderNotional", "49000 of 100000"),
                        Map.entry("priceCollar", "0 of 73.5"),
                        Map.entry("maxOrdersPerSecond", "1 of 10"),
                        Map.entry("maxOrdersPerMinute", "1 of 120"),
                        Map.entry("maxOrdersPerDay", "1 of 1500"),
                        Map.entry("maxOpenOrders", "1 of 20"),
                        Map.entry("maxPositionQuantity", "20 of 1800"),
                        Map.entry("maxOpenPositions", "1 of 3"),
                        Map.entry("maxConcentration", "49000 of 200000")),
                uses);
    }

    @Test
    void comparesNothingWhereNothingIsKnown() {
        Inquiry inquiry = onAnEmptyBook().unknownInstrument(false).quote(null).of(anOrderIntent());

        assertFalse(new PreTradeChecks()
                .uses(inquiry).stream().anyMatch(use -> use.name().equals("maxOrderNotional")));
        assertFalse(new PreTradeChecks().uses(inquiry).isEmpty());
    }

    private static @Nullable ReasonCode codeOf(@Nullable Reason reason) {
        return reason == null ? null : reason.code();
    }
}
