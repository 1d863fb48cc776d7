package dev.tradeplane.account.cell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.breakers.BreakersSpec;
import dev.tradeplane.account.breakers.PositionDriftSpec;
import dev.tradeplane.account.broker.BrokerSpec;
import dev.tradeplane.account.broker.MarketOrders;
import dev.tradeplane.account.limits.LimitsSpec;
import dev.tradeplane.account.trading.Calendar;
import dev.tradeplane.account.trading.InstrumentsSpec;
import dev.tradeplane.account.trading.SessionSpec;
import dev.tradeplane.account.trading.TradingStateWish;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.settings.Breakers;
import dev.tradeplane.contracts.settings.BrokerSettings;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.contracts.settings.InstrumentScope;
import dev.tradeplane.contracts.settings.Limits;
import dev.tradeplane.contracts.settings.SessionSettings;
import java.net.URI;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Renders the settings of a cell from an account that passed the CRD's rules and carries its defaults. */
public final class CellSettingsRenderer {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private CellSettingsRenderer() {}

    /** The file the services read. */
    public static String file(CellSettings settings) {
        try {
            return JSON.writeValueAsString(settings) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The settings cannot be written as JSON", e);
        }
    }

    /** Throws IllegalArgumentException when a value has a form the CRD refuses. */
    public static CellSettings render(TradingAccount account) {
        TradingAccountSpec spec = account.getSpec();
        return new CellSettings(
                AccountName.of(account.getMetadata().getName()),
                broker(spec.broker()),
                state(spec.tradingState()),
                session(spec.session(), spec.broker().live()),
                instruments(spec.instruments()),
                limits(spec.limits()),
                WebhookRendering.open(spec.webhooks()),
                breakers(spec.breakers()));
    }

    /** Those that are in force; null when none is asked for. */
    private static @Nullable Breakers breakers(@Nullable BreakersSpec breakers) {
        PositionDriftSpec drift = breakers == null ? null : breakers.positionDrift();
        return drift == null ? null : new Breakers(new Breakers.Drift(drift.latch()));
    }

    private static BrokerSettings broker(BrokerSpec broker) {
        return new BrokerSettings(
                broker.name().name().toLowerCase(Locale.ROOT),
                broker.live(),
                uri(broker.endpoint()),
                broker.credentialsSecretRef() == null
                        ? null
                        : broker.credentialsSecretRef().name(),
                broker.egressIp(),
                uri(broker.egressCheckUrl()),
                broker.marketOrders() == MarketOrders.PROTECT);
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    private static TradingState state(TradingStateWish wish) {
        return switch (wish) {
            case ACTIVE -> TradingState.ACTIVE;
            case REDUCING -> TradingState.REDUCING;
            case HALTED -> TradingState.HALTED;
        };
    }

    private static SessionSettings session(SessionSpec session, boolean live) {
        return new SessionSettings(
                calendar(session, live),
                session.windows().stream()
                        .map(w -> new SessionSettings.Window(LocalTime.parse(w.from()), LocalTime.parse(w.to())))
                        .toList(),
                session.exitsOutsideWindows());
    }

    /** A default of the CRD cannot depend on the environment, so this one is decided here. */
    private static String calendar(SessionSpec session, boolean live) {
        Calendar calendar = session.calendar();
        if (calendar == null && live) {
            throw new IllegalArgumentException("a Live account must name its calendar");
        }
        return calendar == null || calendar == Calendar.ALWAYS ? "Always" : calendar.name();
    }

    private static InstrumentScope instruments(InstrumentsSpec instruments) {
        return new InstrumentScope(instruments.allow(), instruments.deny());
    }

    private static Limits limits(LimitsSpec limits) {
        return new Limits(
                limits.maxOrderQuantity().quantity(),
                limits.maxOrderNotional().money(),
                limits.maxOpenOrders(),
                limits.maxPositionQuantity().quantity(),
                limits.maxOpenPositions(),
                limits.maxGrossExposure().money(),
                limits.maxConcentrationPercent().percent(),
                limits.maxOrdersPerSecond(),
                limits.maxOrdersPerMinute(),
                limits.maxOrdersPerDay(),
                limits.priceCollarPercent().percent(),
                limits.maxReferencePriceAge().duration(),
                limits.maxSignalAge().duration(),
                limits.duplicateWindow().duration(),
                limits.perInstrument().stream()
                        .map(l -> new Limits.InstrumentLimit(
                                l.instrument(), l.maxOrderQuantity().quantity()))
                        .toList());
    }
}
