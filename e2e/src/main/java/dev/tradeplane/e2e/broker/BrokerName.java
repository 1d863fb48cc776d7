package dev.tradeplane.e2e.broker;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The brokers a run can be before. */
public enum BrokerName {
    /** Takes a client order id once, and can be asked for it. */
    ALPACA,
    /** Keeps a tag, which it does not check. */
    KITE,
    /** Keeps nothing of ours. */
    BREEZE;

    /** Whether every unknown outcome settles itself; elsewhere some wait for a person. */
    public boolean settlesUnknowns() {
        return this == ALPACA;
    }

    public boolean needsLogin() {
        return this != ALPACA;
    }

    public String currency() {
        return this == ALPACA ? "USD" : "INR";
    }

    /** Keys of the credentials secret: what names the application, and what proves it. */
    public List<String> secretKeys() {
        return switch (this) {
            case ALPACA -> List.of("keyId", "secretKey");
            case KITE, BREEZE -> List.of("apiKey", "apiSecret");
        };
    }

    /** What is traded there, at the prices its market keeps. */
    public Map<String, String> prices() {
        return switch (this) {
            case ALPACA ->
                Map.of(
                        "NASDAQ:AAPL", "190.00",
                        "NASDAQ:MSFT", "410.00",
                        "NASDAQ:TSLA", "240.00",
                        "NYSE:F", "12.00",
                        "ARCA:SPY", "560.00");
            case KITE, BREEZE ->
                Map.of(
                        "NSE:RELIANCE", "2450.00",
                        "NSE:TCS", "3400.00",
                        "NSE:INFY", "1500.00",
                        "NSE:SBIN", "800.00");
        };
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The broker of that name; throws {@link IllegalArgumentException} when there is none. */
    public static BrokerName of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
