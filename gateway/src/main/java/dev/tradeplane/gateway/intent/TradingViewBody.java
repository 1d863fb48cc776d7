package dev.tradeplane.gateway.intent;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.gateway.body.FieldReader;
import dev.tradeplane.gateway.body.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of a TradingView alert. Its placeholders give bare numbers, so amounts may be either. */
final class TradingViewBody {
    private static final Set<String> KNOWN =
            Set.of("id", "action", "ticker", "quantity", "type", "price", "stopLoss", "takeProfit", "time", "strategy");
    private static final Map<String, OrderType> TYPES = types();
    private static final Map<String, ActionWord> ACTIONS = actions();
    private static final Pattern EPOCH_MILLIS = Pattern.compile("\\d{13}");

    private final FieldReader body;
    private final Defaults defaults;

    private TradingViewBody(FieldReader body, Defaults defaults) {
        this.body = body;
        this.defaults = defaults;
    }

    private enum ActionWord {
        BUY,
        SELL,
        EXIT,
        CANCEL
    }

    static Parsed<Alert> parse(JsonValue.Fields body, Defaults defaults) {
        return new TradingViewBody(new FieldReader(body, KNOWN, true), defaults).parse();
    }

    private Parsed<Alert> parse() {
        body.require("action");
        @Nullable ActionWord word = body.oneOf("action", ACTIONS);
        @Nullable InstrumentId ticker = OrderFields.instrument(body, "ticker");
        @Nullable Quantity quantity = OrderFields.quantity(body);
        @Nullable OrderType type = body.oneOf("type", TYPES);
        @Nullable Price price = OrderFields.price(body, "price");
        @Nullable String strategy = OrderFields.strategy(body);
        @Nullable IdempotencyKey id = body.text("id", IdempotencyKey::of);
        @Nullable Instant time = body.amount("time", TradingViewBody::time);
        @Nullable Exits exits = OrderFields.exits(body);
        if (word == ActionWord.BUY || word == ActionWord.SELL) {
            body.require("quantity");
        } else {
            OrderFields.noExits(body, "goes with buy and sell only");
        }
        priceFitsType(word, Objects.requireNonNullElse(type, OrderType.MARKET));
        if (!body.errors().isEmpty() || word == null || ticker == null) {
            return new Parsed.Invalid<>(body.errors());
        }
        Alert.Action action = switch (word) {
            case BUY ->
                placing(order(ticker, Side.BUY, quantity, type, price, strategy).exitingAt(exits));
            case SELL ->
                placing(order(ticker, Side.SELL, quantity, type, price, strategy)
                        .exitingAt(exits));
            case EXIT -> closing(ticker, quantity, strategy);
            case CANCEL -> new Alert.CancelAll(ticker);
        };
        return new Parsed.Valid<>(new Alert(action, id, time));
    }

    /** TradingView fills {@code price} into every alert; only a limit order means it as a limit. */
    private void priceFitsType(@Nullable ActionWord word, OrderType type) {
        if (type == OrderType.LIMIT) {
            body.require("price");
            if (word == ActionWord.EXIT) {
                body.error("type", "must be MARKET for an exit");
            }
        }
    }

    private static Alert.Action placing(OrderIntent order) {
        return new Alert.Trade(new Wish.Place(order));
    }

    private Alert.Action closing(InstrumentId ticker, @Nullable Quantity quantity, @Nullable String strategy) {
        return new Alert.Trade(new Wish.Exit(ticker, quantity, defaults.product(), strategy, defaults.validUntil()));
    }

    private OrderIntent order(
            InstrumentId ticker,
            Side side,
            @Nullable Quantity quantity,
            @Nullable OrderType type,
            @Nullable Price price,
            @Nullable String strategy) {
        OrderType given = Objects.requireNonNullElse(type, OrderType.MARKET);
        return new OrderFields.Draft(
                        ticker,
                        side,
                        quantity,
                        given,
                        given.needsLimitPrice() ? price : null,
                        null,
                        defaults.product(),
                        TimeInForce.DAY,
                        false,
                        strategy,
                        defaults.validUntil(),
                        null)
                .intent();
    }

    private static Instant time(String text) {
        return EPOCH_MILLIS.matcher(text).matches()
                ? Instant.ofEpochMilli(Long.parseLong(text))
                : FieldReader.rfc3339(text);
    }

    private static Map<String, OrderType> types() {
        Map<String, OrderType> types = new LinkedHashMap<>();
        types.put("MARKET", OrderType.MARKET);
        types.put("LIMIT", OrderType.LIMIT);
        return types;
    }

    private static Map<String, ActionWord> actions() {
        Map<String, ActionWord> actions = new LinkedHashMap<>();
        actions.put("buy", ActionWord.BUY);
        actions.put("sell", ActionWord.SELL);
        actions.put("exit", ActionWord.EXIT);
        actions.put("cancel", ActionWord.CANCEL);
        return actions;
    }
}
