package dev.tradeplane.cli.up;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.cli.wiring.Endpoints;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    private static final Endpoints ENDPOINTS = new Endpoints(
            "http://127.0.0.1:8080",
            "",
            "",
            "",
            "",
            "http://127.0.0.1:8080/",
            "",
            Map.of("tradingview", new Endpoints.Webhook("http://127.0.0.1:8080/hooks/tradingview", "/c/hook")),
            new Endpoints.Admin("admin", "/c/password"),
            "/c/key",
            Map.of(),
            Map.of());

    @Test
    void offersOneOrderToTry() {
        String text = String.join("\n", Welcome.lines(ENDPOINTS, "paper", "./tradeplane "::concat));

        assertTrue(text.contains("\"http://127.0.0.1:8080/hooks/tradingview/$(cat '/c/hook')\""), text);
        assertTrue(text.contains("{\"action\":\"buy\",\"ticker\":\"NSE:RELIANCE\",\"quantity\":\"10\"}"), text);
    }

    @Test
    void saysThatSomebodyHasToLogInWhereSomebodyHasTo() {
        String kite = String.join("\n", Welcome.lines(ENDPOINTS, "kite", "./tradeplane "::concat));
        String alpaca = String.join("\n", Welcome.lines(ENDPOINTS, "alpaca", "./tradeplane "::concat));

        assertTrue(kite.contains("no order is sent before: ./tradeplane login"), kite);
        assertFalse(alpaca.contains("login"), alpaca);
        assertTrue(alpaca.contains("NASDAQ:AAPL"), alpaca);
    }

    @Test
    void offersABracketWhereTheBrokerKeepsOne() {
        String alpaca = String.join("\n", Welcome.lines(ENDPOINTS, "alpaca", "./tradeplane "::concat));
        String kite = String.join("\n", Welcome.lines(ENDPOINTS, "kite", "./tradeplane "::concat));

        assertTrue(alpaca.contains("\"quantity\":\"10\",\"stopLoss\":\"180\",\"takeProfit\":\"200\"}"), alpaca);
        assertFalse(kite.contains("stopLoss"), kite);
    }

    @Test
    void saysWhereThePasswordIsAndHowToStop() {
        String text = String.join("\n", Welcome.lines(ENDPOINTS, "paper", "./tradeplane "::concat));

        assertTrue(text.contains("/c/password"), text);
        assertTrue(text.contains("./tradeplane down"), text);
    }
}
