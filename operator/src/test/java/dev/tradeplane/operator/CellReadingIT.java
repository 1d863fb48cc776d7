package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.account.TradingAccountStatus;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.testsupport.peer.Behaviour;
import dev.tradeplane.testsupport.peer.FakePeer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the cell says of itself is in the status of its account. */
class CellReadingIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ACCOUNT = "/internal/account";

    private FakePeer cell;
    private OperatorUnderTest operator;

    @BeforeEach
    void start() {
        cell = FakePeer.start(Clock.systemUTC());
        cell.serves(ACCOUNT, SaidAccount.calm().view());
        operator = OperatorUnderTest.start(Circumstances.withCell(cell.url()));
        operator.applyPaperAccount("desk");
    }

    @AfterEach
    void stop() {
        operator.close();
        cell.close();
    }

    @Test
    void bothTradingStatesAreShownAndTheStricterOneRules() {
        eventually(SOON, () -> assertEquals("Active", operator.status("desk").tradingState()));

        cell.serves(ACCOUNT, SaidAccount.calm().set(TradingState.HALTED).view());

        eventually(SOON, () -> assertEquals("Halted", operator.status("desk").tradingState()));
        TradingAccountStatus status = operator.status("desk");
        assertEquals("Active", status.declaredTradingState());
        assertEquals("Halted", status.setTradingState());
        assertEquals(7L, status.limitsVersion());
        eventually(
                SOON,
                () -> assertEquals(1, operator.events("TradingStateChanged").size()));
    }

    @Test
    void profitAndPositionsAreShown() {
        cell.serves(ACCOUNT, SaidAccount.calm().holding(2, 0).worth("250.5").view());

        eventually(SOON, () -> assertEquals("350.5", operator.status("desk").dayPnl()));
        assertEquals(2, operator.status("desk").positions());
    }

    @Test
    void aCellThatFallsSilentIsNotToldOfAsIfItSpoke() {
        eventually(SOON, () -> assertEquals("Active", operator.status("desk").tradingState()));

        cell.at(ACCOUNT, new Behaviour.Drops());

        eventually(SOON, () -> assertNull(operator.status("desk").tradingState()));
        assertNull(operator.status("desk").positions());
    }

    @Test
    void aDeclaredStateThatHasNotArrivedIsUnderWay() {
        try (PlayedControllers played = operator.controllers()) {
            eventually(
                    SOON,
                    () -> assertEquals(
                            "True", operator.condition("desk", "Ready").getStatus()));
            eventually(
                    SOON, () -> assertEquals("Active", operator.status("desk").tradingState()));

            operator.apply(PaperAccount.yaml("desk") + "  tradingState: Halted\n");

            eventually(
                    SOON,
                    () -> assertEquals(
                            "SettingsUnderWay",
                            operator.condition("desk", "Reconciling").getReason()));
            assertEquals("True", operator.condition("desk", "Ready").getStatus());
        }
    }

    @Test
    void theOperatorShowsATokenForThisCellAlone() {
        eventually(SOON, () -> assertTrue(!cell.requests(ACCOUNT).isEmpty()));

        String token = String.valueOf(cell.requests(ACCOUNT).getFirst().authorization());

        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertTrue(claims.contains("\"tradeplane.dev/" + operator.namespace() + "/desk/risk-service\""), claims);
        assertTrue(claims.contains("system:serviceaccount:tradeplane:tradeplane-operator"), claims);
    }
}
