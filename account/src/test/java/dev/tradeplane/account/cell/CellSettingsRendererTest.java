package dev.tradeplane.account.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.contracts.id.AccountName;
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
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellSettingsRendererTest {
    private static final String ACCOUNT = """
            apiVersion: tradeplane.dev/v1alpha1
            kind: TradingAccount
            metadata: {name: desk}
            spec:
              broker:
                name: kite
                environment: Live
                credentialsSecretRef: {name: desk-kite}
                egressIp: 203.0.113.10
                egressCheckUrl: https://echo.example.com/ip
                marketOrders: Refuse
                endpoint: "http://127.0.0.1:9900"
                allowEndpointOverride: true
              tradingState: Reducing
              session: {calendar: NSE, windows: [{from: "09:20", to: "15:15"}], exitsOutsideWindows: true}
              instruments: {allow: ["NSE:*"], deny: ["NSE:IDEA"]}
              limits:
                maxOrderQuantity: 1800
                maxOrderNotional: "99999.50"
                maxOpenOrders: 20
                maxPositionQuantity: "1801"
                maxOpenPositions: 3
                maxGrossExposure: "500000"
                maxConcentrationPercent: "40"
                maxOrdersPerSecond: 8
                maxOrdersPerMinute: 120
                maxOrdersPerDay: 1500
                priceCollarPercent: "2.5"
                maxReferencePriceAge: 500ms
                maxSignalAge: 30s
                duplicateWindow: 0s
                perInstrument: [{instrument: "NFO:NIFTY*", maxOrderQuantity: "650"}]
              breakers: {positionDrift: {latch: false}}
              webhooks:
                - name: tv
                  format: TradingView
                  secretRef: {name: desk-hooks, key: tv}
                  allowedCidrs: ["10.0.0.0/8"]
                  scope: {instruments: ["NSE:*"], sides: [Sell], maxQuantity: "100", maxPerDay: 200}
            """;

    @Test
    void rendersEveryFieldThatIsInForce() {
        assertEquals(
                new CellSettings(
                        AccountName.of("desk"),
                        new BrokerSettings(
                                "kite",
                                true,
                                URI.create("http://127.0.0.1:9900"),
                                "desk-kite",
                                "203.0.113.10",
                                URI.create("https://echo.example.com/ip"),
                                false),
                        TradingState.REDUCING,
                        new SessionSettings(
                                "NSE",
                                List.of(new SessionSettings.Window(LocalTime.of(9, 20), LocalTime.of(15, 15))),
                                true),
                        new InstrumentScope(List.of("NSE:*"), List.of("NSE:IDEA")),
                        limits(),
                        List.of(new WebhookSettings(
                                "tv",
                                "TradingView",
                                "desk-hooks",
                                "tv",
                                List.of("10.0.0.0/8"),
                                new WebhookSettings.Scope(
                                        List.of("NSE:*"), List.of(Side.SELL), Quantity.of(100), 200))),
                        new Breakers(new Breakers.Drift(false))),
                render(ACCOUNT));
    }

    @Test
    void aPaperAccountWithoutCalendarIsAlwaysOpen() {
        String paper =
                ACCOUNT.replace("environment: Live", "environment: Paper").replace("calendar: NSE, ", "");

        CellSettings settings = render(paper);

        assertEquals("Always", settings.session().calendar());
        assertEquals(false, settings.broker().live());
    }

    @Test
    void aLiveAccountWithoutCalendarIsNotRendered() {
        String account = ACCOUNT.replace("calendar: NSE, ", "");

        assertThrows(IllegalArgumentException.class, () -> render(account));
    }

    @Test
    void aDoorWhoseFormatNobodyReadsStaysClosed() {
        assertEquals(
                List.of(), render(ACCOUNT.replace("TradingView", "OptionLegs")).webhooks());
    }

    @Test
    void aDoorThatWantsClientCertificatesStaysClosed() {
        String account = ACCOUNT.replace("format: TradingView", "format: Native\n      requireClientCertificate: true");

        assertEquals(List.of(), render(account).webhooks());
    }

    private static Limits limits() {
        return new Limits(
                Quantity.of(1800),
                Money.of("99999.5"),
                20,
                Quantity.of(1801),
                3,
                Money.of("500000"),
                Percent.of("40"),
                8,
                120,
                1500,
                Percent.of("2.5"),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ZERO,
                List.of(new Limits.InstrumentLimit("NFO:NIFTY*", Quantity.of(650))));
    }

    private static CellSettings render(String account) {
        return CellSettingsRenderer.render(new KubernetesSerialization().unmarshal(account, TradingAccount.class));
    }
}
