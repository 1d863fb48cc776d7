package dev.tradeplane.gateway.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.gateway.body.BoundedBody;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderBodyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T04:30:00Z");
    private static final Defaults DEFAULTS = new Defaults(NOW, Duration.ofMinutes(2), ProductType.MIS);
    private static final String GOOD =
            "'instrument': 'NSE:RELIANCE', 'side': 'BUY', 'quantity': '10', 'type': 'MARKET'";

    private static Parsed<OrderIntent> parse(String fields) {
        return OrderBody.parse(
                BoundedBody.object(("{" + fields.replace('\'', '"') + "}").getBytes(StandardCharsets.UTF_8)), DEFAULTS);
    }

    private static OrderIntent valid(String fields) {
        Parsed<OrderIntent> parsed = parse(fields);
        if (parsed instanceof Parsed.Valid<OrderIntent>(OrderIntent intent)) {
            return intent;
        }
        throw new AssertionError("not valid: " + parsed);
    }

    private static List<FieldError> errors(String fields) {
        Parsed<OrderIntent> parsed = parse(fields);
        if (parsed instanceof Parsed.Invalid<OrderIntent>(var errors)) {
            return errors;
        }
        throw new AssertionError("not invalid: " + parsed);
    }

    @Test
    void fillsInWhatIsNotSaid() {
        OrderIntent intent = valid(GOOD);
        assertEquals(ProductType.MIS, intent.product());
        assertEquals(TimeInForce.DAY, intent.timeInForce());
        assertEquals(NOW.plusSeconds(120), intent.validUntil());
    }

    @Test
    void leavesAnEndedValidityToRiskService() {
        OrderIntent intent = valid(GOOD + ", 'validUntil': '2020-01-01T00:00:00Z'");
        assertEquals(Instant.parse("2020-01-01T00:00:00Z"), intent.validUntil());
    }

    @Test
    void readsStopsUnderTheirWireNames() {
        OrderIntent intent = valid(
                "'instrument': 'NSE:TCS', 'side': 'SELL', 'quantity': '1', 'type': 'SL', 'limitPrice': '99.5', 'triggerPrice': '100'");
        assertEquals(OrderType.STOP_LIMIT, intent.type());
    }

    @Test
    void readsAmountsExactly() {
        OrderIntent intent = valid(
                "'instrument': 'NSE:TCS', 'side': 'SELL', 'quantity': '0.00000001', 'type': 'LIMIT', 'limitPrice': '123456789012345.12345678'");
        assertEquals("0.00000001", intent.quantity().toString());
        assertEquals("123456789012345.12345678", String.valueOf(intent.limitPrice()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'colour': 'red'                      | $.colour
                    'quantity': 10                       | $.quantity
                    'quantity': '0'                      | $.quantity
                    'quantity': '-1'                     | $.quantity
                    'quantity': '1e3'                    | $.quantity
                    'quantity': '1,000'                  | $.quantity
                    'quantity': ''                       | $.quantity
                    'quantity': ' 1'                     | $.quantity
                    'quantity': '1234567890123456'       | $.quantity
                    'quantity': '0.000000001'            | $.quantity
                    'quantity': 'NaN'                    | $.quantity
                    'quantity': true                     | $.quantity
                    'quantity': ['1']                    | $.quantity
                    'quantity': {'value': '1'}           | $.quantity
                    'quantity': null                     | $.quantity
                    'quantity': '{{qty}}'                | $.quantity
                    'instrument': 'RELIANCE'             | $.instrument
                    'instrument': 'nse:reliance'         | $.instrument
                    'instrument': 7                      | $.instrument
                    'instrument': null                   | $.instrument
                    'side': 'buy'                        | $.side
                    'side': 'HOLD'                       | $.side
                    'side': null                         | $.side
                    'type': 'market'                     | $.type
                    'type': 'STOP_LIMIT'                 | $.type
                    'type': 0                            | $.type
                    'type': null                         | $.type
                    'type': 'LIMIT'                      | $.limitPrice
                    'type': 'SL-M'                       | $.triggerPrice
                    'limitPrice': '1'                    | $.limitPrice
                    'triggerPrice': '1'                  | $.triggerPrice
                    'limitPrice': '-1'                   | $.limitPrice
                    'limitPrice': '0'                    | $.limitPrice
                    'limitPrice': 1.5                    | $.limitPrice
                    'stopLoss': '0'                      | $.stopLoss
                    'stopLoss': 90                       | $.stopLoss
                    'takeProfit': '-1'                   | $.takeProfit
                    'product': 'XYZ'                     | $.product
                    'timeInForce': 'GTC'                 | $.timeInForce
                    'reduceOnly': 'true'                 | $.reduceOnly
                    'reduceOnly': 1                      | $.reduceOnly
                    'validUntil': 'tomorrow'             | $.validUntil
                    'validUntil': 1795408200000          | $.validUntil
                    'strategy': ''                       | $.strategy
                    'strategy': '<script>'               | $.strategy
                    'strategy': '{{strategy}}'           | $.strategy
                    """)
    void namesTheWrongField(String fault, String field) {
        String name = fault.substring(0, fault.indexOf(':')).replace("'", "");
        String rest = List.of(GOOD.split(", ")).stream()
                .filter(part -> !part.startsWith("'" + name + "'"))
                .reduce(fault, (a, b) -> a + ", " + b);
        assertEquals(
                List.of(field),
                errors(rest).stream().map(FieldError::field).distinct().toList());
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        assertEquals(
                List.of("$.colour", "$.instrument", "$.side", "$.quantity", "$.type"),
                errors("'colour': 'red', 'side': 'HOLD', 'quantity': 10").stream()
                        .map(FieldError::field)
                        .toList());
    }

    @Test
    void saysWhatIsAllowed() {
        assertTrue(errors(GOOD.replace("BUY", "HOLD")).getFirst().message().contains("BUY, SELL"));
    }

    @Test
    void readsEitherExitOrBoth() {
        Price stop = Price.of("90");
        Price target = Price.of("110.5");
        assertEquals(new Exits(stop, null), valid(GOOD + ", 'stopLoss': '90'").exits());
        assertEquals(
                new Exits(null, target), valid(GOOD + ", 'takeProfit': '110.5'").exits());
        assertEquals(
                new Exits(stop, target),
                valid(GOOD + ", 'stopLoss': '90.0', 'takeProfit': '110.5'").exits());
        assertNull(valid(GOOD).exits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopLoss", "takeProfit"})
    void anOrderThatOnlyReducesHasNoExits(String field) {
        assertEquals(
                List.of("$." + field),
                errors(GOOD + ", 'reduceOnly': true, '" + field + "': '90'").stream()
                        .map(FieldError::field)
                        .toList());
    }

    @Test
    void changesNeedSomethingToChange() {
        assertInstanceOf(
                Parsed.Invalid.class, ChangeBody.parse(BoundedBody.object("{}".getBytes(StandardCharsets.UTF_8))));
    }
}
