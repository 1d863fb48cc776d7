package dev.tradeplane.broker.adapter.alpaca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.broker.adapter.wire.WireCall;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlpacaRequestsTest {
    @Test
    void asksTheHostOfMoneyOnlyWhenMoneyIsAtStake() {
        assertEquals("https://api.alpaca.markets/v2/orders", orders(true, null));
        assertEquals("https://paper-api.alpaca.markets/v2/orders", orders(false, null));
    }

    @Test
    void asksForPricesAtOneHost() {
        assertEquals(
                "https://data.alpaca.markets/v2/stocks/trades/latest",
                requests(true, null).prices("/v2/stocks/trades/latest").uri().toString());
    }

    @Test
    void hearsUpdatesAtTheHostOfOrders() {
        assertEquals(
                "wss://api.alpaca.markets/stream", requests(true, null).stream().toString());
        assertEquals(
                "wss://paper-api.alpaca.markets/stream",
                requests(false, null).stream().toString());
    }

    @Test
    void takesOneAddressForAllOfThem() {
        URI stand = URI.create("http://localhost:8081");

        assertEquals("http://localhost:8081/v2/orders", orders(true, stand));
        assertEquals(
                "ws://localhost:8081/stream", requests(true, stand).stream().toString());
        assertEquals(
                "http://localhost:8081/v2/stocks/trades/latest",
                requests(true, stand).prices("/v2/stocks/trades/latest").uri().toString());
    }

    @Test
    void showsItsKeysInTheHeadersAndNowhereElse() {
        WireCall call = requests(true, null).call(CallKind.ORDER_READ, "GET", "/v2/orders");

        assertEquals(Map.of("APCA-API-KEY-ID", "the-keyId", "APCA-API-SECRET-KEY", "the-secretKey"), call.headers());
        assertEquals("ORDER_READ GET /v2/orders", call.toString());
    }

    private static String orders(boolean live, @Nullable URI endpoint) {
        return requests(live, endpoint)
                .call(CallKind.ORDER_READ, "GET", "/v2/orders")
                .uri()
                .toString();
    }

    private static AlpacaRequests requests(boolean live, @Nullable URI endpoint) {
        return new AlpacaRequests(new Keys(live, endpoint));
    }
}
