package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.broker.adapter.wire.WireCall;
import java.net.URI;
import java.util.Map;

/** How Alpaca is asked: two keys in the headers, JSON in the body; money and play money live on hosts of their own. */
final class AlpacaRequests {
    private static final String LIVE = "api.alpaca.markets";
    private static final String PAPER = "paper-api.alpaca.markets";
    private static final URI PRICES = URI.create("https://data.alpaca.markets");

    private final BrokerAccess access;

    AlpacaRequests(BrokerAccess access) {
        this.access = access;
    }

    /** Throws BrokerUnavailableException when there are no keys. */
    WireCall call(CallKind kind, String method, String path) {
        return keyed(kind, method, at(URI.create("https://" + host()), path));
    }

    WireCall call(CallKind kind, String method, String path, JsonNode body) {
        return call(kind, method, path).with(body.toString()).and("Content-Type", "application/json");
    }

    WireCall prices(String path) {
        return keyed(CallKind.QUOTE, "GET", at(PRICES, path));
    }

    URI stream() {
        URI base = access.settings().endpoint();
        URI socket = base == null
                ? URI.create("wss://" + host())
                : URI.create("ws" + base.toString().substring("http".length()));
        return socket.resolve("/stream");
    }

    /** Its own name for the key, as the stream wants it. */
    String key() {
        return access.credential("keyId");
    }

    String secret() {
        return access.credential("secretKey");
    }

    private WireCall keyed(CallKind kind, String method, URI uri) {
        return WireCall.of(kind, method, uri, Map.of("APCA-API-KEY-ID", key(), "APCA-API-SECRET-KEY", secret()));
    }

    private String host() {
        return access.settings().live() ? LIVE : PAPER;
    }

    private URI at(URI usual, String path) {
        URI base = access.settings().endpoint();
        return (base == null ? usual : base).resolve(path);
    }
}
