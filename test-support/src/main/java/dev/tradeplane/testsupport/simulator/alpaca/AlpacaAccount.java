package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Funds;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Position;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The account, its settings, and when the market is open: here it always is. */
final class AlpacaAccount {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final int MOST_DAYS = 366;

    private final Market market;
    private final Clock clock;
    private final ObjectNode configuration = Json.object()
            .put("dtbp_check", "entry")
            .put("fractional_trading", true)
            .put("max_margin_multiplier", "1")
            .put("no_shorting", false)
            .put("pdt_check", "entry")
            .put("suspend_trade", false)
            .put("trade_confirm_email", "none")
            .put("ptp_no_exception_entry", false);

    AlpacaAccount(Surroundings around) {
        this.market = around.market();
        this.clock = around.clock();
    }

    Reply account(Call call) {
        Funds funds = market.funds();
        BigDecimal value = value();
        String available = AlpacaWords.number(funds.available());
        String equity = AlpacaWords.number(funds.cash().add(unrealized()));
        ObjectNode shown = Json.object()
                .put("id", AlpacaWords.uuid("account"))
                .put("account_number", "SIM001")
                .put("status", "ACTIVE")
                .put("crypto_status", "ACTIVE")
                .put("currency", "USD")
                .put("cash", AlpacaWords.number(funds.cash().add(unrealized()).subtract(value)))
                .put("buying_power", available)
                .put("regt_buying_power", available)
                .put("non_marginable_buying_power", available)
                .put("options_buying_power", available)
                .put("daytrading_buying_power", "0")
                .put("equity", equity)
                .put("last_equity", equity)
                .put("portfolio_value", equity)
                .put("long_market_value", AlpacaWords.number(value.max(BigDecimal.ZERO)))
                .put("short_market_value", AlpacaWords.number(value.min(BigDecimal.ZERO)));
        return Reply.json(200, rest(shown, AlpacaWords.number(funds.held())));
    }

    Reply configuration(Call call) {
        return Reply.json(200, configuration);
    }

    Reply configure(Call call) {
        call.json().properties().forEach(setting -> configuration.set(setting.getKey(), setting.getValue()));
        return Reply.json(200, configuration);
    }

    Reply history(Call call) {
        BigDecimal equity = market.funds().cash().add(unrealized());
        ObjectNode shown = Json.object().put("base_value", equity).put("timeframe", "1D");
        shown.set("timestamp", Json.array().add(clock.instant().getEpochSecond()));
        shown.set("equity", Json.array().add(equity));
        shown.set("profit_loss", Json.array().add(0));
        shown.set("profit_loss_pct", Json.array().add(0));
        return Reply.json(200, shown);
    }

    Reply clock(Call call) {
        ZonedDateTime now = clock.instant().atZone(NEW_YORK);
        ZonedDateTime open = now.with(OPEN);
        ZonedDateTime close = now.with(CLOSE);
        return Reply.json(
                200,
                Json.object()
                        .put("timestamp", now.toOffsetDateTime().toString())
                        .put("is_open", true)
                        .put("next_open", later(open, now).toOffsetDateTime().toString())
                        .put("next_close", later(close, now).toOffsetDateTime().toString()));
    }

    /** Every day but those of a weekend. */
    Reply calendar(Call call) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), NEW_YORK);
        String start = call.query("start");
        String end = call.query("end");
        LocalDate day = start == null ? today : LocalDate.parse(start.substring(0, 10));
        LocalDate last = end == null ? day.plusDays(MOST_DAYS) : LocalDate.parse(end.substring(0, 10));
        ArrayNode days = Json.array();
        for (; !day.isAfter(last) && days.size() < MOST_DAYS; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.addObject()
                        .put("date", day.toString())
                        .put("open", OPEN.toString())
                        .put("close", CLOSE.toString())
                        .put("session_open", "0400")
                        .put("session_close", "2000")
                        .put("settlement_date", day.plusDays(1).toString());
            }
        }
        return Reply.json(200, days);
    }

    private ObjectNode rest(ObjectNode shown, String held) {
        return shown.put("initial_margin", held)
                .put("maintenance_margin", held)
                .put("last_maintenance_margin", held)
                .put("sma", "0")
                .put("multiplier", "1")
                .put("accrued_fees", "0")
                .put("shorting_enabled", true)
                .put("trading_blocked", false)
                .put("transfers_blocked", false)
                .put("account_blocked", false)
                .put("trade_suspended_by_user", false)
                .put("pattern_day_trader", false)
                .put("daytrade_count", 0)
                .put("options_approved_level", 0)
                .put("options_trading_level", 0)
                .put("created_at", "2026-01-02T00:00:00Z")
                .put(
                        "balance_asof",
                        LocalDate.ofInstant(clock.instant(), NEW_YORK)
                                .minusDays(1)
                                .toString());
    }

    private BigDecimal value() {
        return market.positions().stream()
                .map(position -> position.quantity().multiply(last(position)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal unrealized() {
        return market.positions().stream()
                .map(position -> position.unrealized(last(position)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal last(Position position) {
        return market.quote(position.instrument()).map(Quote::last).orElse(position.averagePrice());
    }

    private static ZonedDateTime later(ZonedDateTime time, ZonedDateTime now) {
        return time.isAfter(now) ? time : time.plusDays(1);
    }
}
