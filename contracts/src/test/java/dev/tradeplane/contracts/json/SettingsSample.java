package dev.tradeplane.contracts.json;

import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Percent;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.settings.Breakers;
import dev.tradeplane.contracts.settings.BrokerSettings;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.contracts.settings.InstrumentScope;
import dev.tradeplane.contracts.settings.Limits;
import dev.tradeplane.contracts.settings.SessionSettings;
import dev.tradeplane.contracts.settings.WebhookSettings;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** Settings with every part present. */
final class SettingsSample {
    static final CellSettings CELL = new CellSettings(
            WireSamples.ACCOUNT,
            new BrokerSettings(
                    "kite",
                    true,
                    URI.create("http://127.0.0.1:9900"),
                    "test-desk-kite",
                    "203.0.113.10",
                    URI.create("https://echo.example.com/ip"),
                    true),
            TradingState.ACTIVE,
            new SessionSettings(
                    "NSE", List.of(new SessionSettings.Window(LocalTime.of(9, 20), LocalTime.of(15, 0))), true),
            new InstrumentScope(List.of("NSE:*"), List.of("NSE:YESBANK")),
            limits(),
            List.of(new WebhookSettings(
                    "tradingview",
                    "TradingView",
                    "test-desk-hooks",
                    "tradingview",
                    List.of("192.0.2.0/24"),
                    new WebhookSettings.Scope(List.of("NSE:*"), List.of(Side.BUY), Quantity.of(100), 50))),
            new Breakers(new Breakers.Drift(true)));

    private SettingsSample() {}

    private static Limits limits() {
        return new Limits(
                Quantity.of(1800),
                Money.of("100000"),
                20,
                Quantity.of(1800),
                3,
                Money.of("500000"),
                Percent.of("40"),
                8,
                120,
                1500,
                Percent.of("2.5"),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMillis(1500),
                List.of(new Limits.InstrumentLimit("NFO:NIFTY*", Quantity.of(650))));
    }
}
