package dev.tradeplane.gateway.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.gateway.body.BoundedBody;
import dev.tradeplane.gateway.body.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingViewBodyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T04:30:00Z");
    private static final Defaults DEFAULTS = new Defaults(NOW, Duration.ofMinutes(2), ProductType.MIS);
    private static final InstrumentId RELIANCE = InstrumentId.of("NSE:RELIANCE");

    private static Parsed<Alert> parse(String fields) {
        return AlertBody.TRADING_VIEW.parse(
                BoundedBody.object(("{" + fields.replace('\'', '"') + "}").getBytes(StandardCharsets.UTF_8)), DEFAULTS);
    }

    private static Alert valid(String fields) {
        Parsed<Alert> parsed = parse(fields);
        if (parsed instanceof Parsed.Valid<Alert>(Alert alert)) {
            return alert;
        }
        throw new AssertionError("not valid: " + parsed);
    }

    private static OrderIntent placed(String fields) {
        if (valid(fields).action() instanceof Alert.Trade(Wish.Place(OrderIntent intent))) {
            return intent;
        }
        throw new AssertionError("places nothing: " + fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "'1.10'", "'1.1'", "1.1"})
    void readsBareNumbersExactly(String quantity) {
        assertEquals(
                "1.1",
                placed("'action': 'buy', 'ticker': 'NSE:RELIANCE', 'quantity': " + quantity)
                        .quantity()
                        .toString());
    }

    @Test
    void carriesPositionsAsTheAccountDoes() {
        Defaults delivery = new Defaults(NOW, Duration.ofMinutes(2), ProductType.CNC);
        JsonValue.Fields body = BoundedBody.object(
                "{\"action\":\"buy\",\"ticker\":\"NASDAQ:AAPL\",\"quantity\":1}".getBytes(StandardCharsets.UTF_8));

        assertEquals(
                true,
                AlertBody.TRADING_VIEW.parse(body, delivery) instanceof Parsed.Valid<Alert>(Alert alert)
                        && alert.action() instanceof Alert.Trade(Wish.Place(OrderIntent intent))
                        && intent.product() == ProductType.CNC);
    }

    @Test
    void takesThePriceOfAMarketAlertForDecoration() {
        OrderIntent intent = placed("'action': 'sell', 'ticker': 'NSE:RELIANCE', 'quantity': 1, 'price': 2450.5");
        assertEquals(OrderType.MARKET, intent.type());
        assertEquals(null, intent.limitPrice());
    }

    @Test
    void takesThePriceOfALimitAlertForItsLimit() {
        OrderIntent intent =
                placed("'action': 'sell', 'ticker': 'NSE:RELIANCE', 'quantity': 1, 'price': 2450.50, 'type': 'LIMIT'");
        assertEquals(Price.of("2450.5"), intent.limitPrice());
    }

    @Test
    void readsTheExitsOfAnEntry() {
        OrderIntent intent = placed(
                "'action': 'buy', 'ticker': 'NSE:RELIANCE', 'quantity': 1, 'stopLoss': 2400.5, 'takeProfit': '2500'");
        assertEquals(new Exits(Price.of("2400.5"), Price.of("2500")), intent.exits());
    }

    @Test
    void exitsWithoutAQuantityCloseTheWholePosition() {
        Alert.Action action =
                valid("'action': 'exit', 'ticker': 'NSE:RELIANCE'").action();
        assertEquals(true, action instanceof Alert.Trade(Wish.Exit exit) && exit.quantity() == null);
    }

    @Test
    void cancelsNeedOnlyTheTicker() {
        assertEquals(
                new Alert.CancelAll(RELIANCE),
                valid("'action': 'cancel', 'ticker': 'NSE:RELIANCE'").action());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'2026-11-23T04:29:59Z'", "1795408199000", "'1795408199000'"})
    void readsTheSignalsTime(String time) {
        assertEquals(
                Instant.parse("2026-11-23T04:29:59Z"),
                valid("'action': 'exit', 'ticker': 'NSE:RELIANCE', 'time': " + time)
                        .signalTime());
    }

    @Test
    void keepsTheSendersId() {
        assertEquals(
                IdempotencyKey.of("bar-7"),
                valid("'action': 'exit', 'ticker': 'NSE:RELIANCE', 'id': 'bar-7'")
                        .id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'action': 'buy', 'ticker': 'NSE:X'                                             | $.quantity
                    'action': 'BUY', 'ticker': 'NSE:X', 'quantity': 1                              | $.action
                    'ticker': 'NSE:X', 'quantity': 1                                               | $.action
                    'action': 'buy', 'quantity': 1                                                 | $.ticker
                    'action': 'buy', 'ticker': '{{ticker}}', 'quantity': 1                         | $.ticker
                    'action': 'buy', 'ticker': 'NSE:X', 'quantity': 1e3                            | $.quantity
                    'action': 'buy', 'ticker': 'NSE:X', 'quantity': 1e999999999                    | $.quantity
                    'action': 'buy', 'ticker': 'NSE:X', 'quantity': -1                             | $.quantity
                    'action': 'buy', 'ticker': 'NSE:X', 'quantity': 1, 'type': 'LIMIT'             | $.price
                    'action': 'buy', 'ticker': 'NSE:X', 'quantity': 1, 'type': 'SL'                | $.type
                    'action': 'exit', 'ticker': 'NSE:X', 'price': 1, 'type': 'LIMIT'               | $.type
                    'action': 'exit', 'ticker': 'NSE:X', 'time': 'now'                             | $.time
                    'action': 'exit', 'ticker': 'NSE:X', 'time': 12                                | $.time
                    'action': 'exit', 'ticker': 'NSE:X', 'id': 7                                   | $.id
                    'action': 'exit', 'ticker': 'NSE:X', 'id': 'two words'                         | $.id
                    'action': 'exit', 'ticker': 'NSE:X', 'stopLoss': 7                             | $.stopLoss
                    'action': 'cancel', 'ticker': 'NSE:X', 'takeProfit': 7                         | $.takeProfit
                    'action': 'buy', 'ticker': 'NSE:X', 'quantity': 1, 'stopLoss': 0               | $.stopLoss
                    'action': 'exit', 'ticker': 'NSE:X', 'size': 7                                 | $.size
                    """)
    void namesTheWrongField(String fields, String field) {
        if (parse(fields) instanceof Parsed.Invalid<Alert>(var errors)) {
            assertEquals(
                    List.of(field),
                    errors.stream().map(FieldError::field).distinct().toList());
        } else {
            throw new AssertionError("not invalid: " + fields);
        }
    }

    @Test
    void nativeBodiesAreOrdersWithAnId() {
        Parsed<Alert> parsed = AlertBody.NATIVE.parse(
                BoundedBody.object(
                        "{\"id\": \"n1\", \"instrument\": \"NSE:X\", \"side\": \"BUY\", \"quantity\": \"1\", \"type\": \"MARKET\"}"
                                .getBytes(StandardCharsets.UTF_8)),
                DEFAULTS);
        assertEquals(
                true,
                parsed instanceof Parsed.Valid<Alert>(Alert alert)
                        && IdempotencyKey.of("n1").equals(alert.id()));
    }
}
