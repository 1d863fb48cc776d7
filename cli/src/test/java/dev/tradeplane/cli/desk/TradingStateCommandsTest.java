package dev.tradeplane.cli.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TradingStateCommandsTest {
    private static final String QUESTION = "PUT /v1/account/trading-state";
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void haltsWithTheReasonGiven() {
        desk.gateway().answers(QUESTION, 200, states("HALTED", "ACTIVE", "HALTED"));

        assertEquals(0, desk.type("halt", "--reason", "feed looks wrong", "--cancel-open"));

        String asked = desk.gateway().asked().getFirst().replaceAll("\\s+", "");
        assertEquals(
                "PUT/v1/account/trading-state{\"state\":\"HALTED\",\"reason\":\"feedlookswrong\",\"cancelOpen\":true}",
                asked);
        assertEquals(
                "Halted: trading state HALTED (declared ACTIVE, set HALTED).",
                desk.screen().lines().getFirst());
    }

    @Test
    void neverLooksHaltedWhenItMayNotBe() {
        desk.gateway().answers(QUESTION, 503, "{\"title\":\"A part of the cell is not available\"}");

        assertEquals(1, desk.type("halt", "--reason", "stop"));

        assertEquals(List.of(), desk.screen().lines());
        assertTrue(desk.screen().problems().contains("Do not count on a halt. Pull the plug."));
    }

    @Test
    void triesAgainWhileAGatewayComesBack() {
        desk.gateway()
                .answers(QUESTION, 503, "{}")
                .answers(QUESTION, 503, "{}")
                .answers(QUESTION, 200, states("HALTED", "ACTIVE", "HALTED"));

        assertEquals(0, desk.type("halt", "--reason", "stop"));

        assertEquals(3, desk.gateway().asked().size());
    }

    @Test
    void takesARefusalForAnAnswer() {
        desk.gateway().answers(QUESTION, 403, "{\"title\":\"These credentials may not do this\"}");

        assertEquals(1, desk.type("halt", "--reason", "stop"));

        assertEquals(1, desk.gateway().asked().size());
    }

    @Test
    void changesNothingWithoutAReason() {
        assertEquals(2, desk.type("halt"));
        assertEquals(2, desk.type("release"));

        assertEquals(List.of(), desk.gateway().asked());
    }

    @Test
    void releases() {
        desk.gateway().answers(QUESTION, 200, states("ACTIVE", "ACTIVE", "ACTIVE"));

        assertEquals(0, desk.type("release", "--reason", "feed checked"));
    }

    @Test
    void doesNotCallItReleasedWhileTheAccountDeclaresAHalt() {
        desk.gateway().answers(QUESTION, 200, states("HALTED", "HALTED", "ACTIVE"));

        assertEquals(1, desk.type("release", "--reason", "feed checked"));

        assertTrue(desk.screen().problems().contains("Still HALTED: the account declares HALTED"));
    }

    @Test
    void showsEachLimitWithItsUse() {
        desk.gateway().answers("GET /v1/account", 200, """
                {"tradingState":"REDUCING","declaredState":"ACTIVE","setState":"REDUCING","limitsVersion":7,
                 "limits":[{"name":"maxOpenOrders","used":"2","limit":"3"},
                           {"name":"maxOrderNotional","used":"0","limit":"100000.00"}]}
                """);

        assertEquals(0, desk.type("limits"));

        assertEquals(
                List.of(
                        "Limits version 7, trading state REDUCING (declared ACTIVE, set REDUCING)",
                        "LIMIT             IN USE  MAXIMUM",
                        "maxOpenOrders     2       3",
                        "maxOrderNotional  0       100000.00"),
                desk.screen().lines());
    }

    private static String states(String inForce, String declared, String set) {
        return "{\"tradingState\":\"%s\",\"declaredState\":\"%s\",\"setState\":\"%s\"}"
                .formatted(inForce, declared, set);
    }
}
