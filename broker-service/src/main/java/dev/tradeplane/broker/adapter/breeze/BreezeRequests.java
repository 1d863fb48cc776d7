package dev.tradeplane.broker.adapter.breeze;

import dev.tradeplane.broker.adapter.encoding.FormText;
import dev.tradeplane.broker.adapter.encoding.Sha256;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.SessionMissingException;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.broker.adapter.wire.WireCall;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** How Breeze is asked: a JSON body whatever the method, signed as it is sent. */
final class BreezeRequests {
    private static final URI REST = URI.create("https://api.icicidirect.com");
    private static final URI MASTERS = URI.create("https://directlink.icicidirect.com");
    private static final URI ORDERS = URI.create("wss://livefeeds.icicidirect.com");
    private static final URI PRICES = URI.create("wss://livestream.icicidirect.com");
    private static final String API = "/breezeapi/api/v1/";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final BrokerAccess access;
    private final Clock clock;

    BreezeRequests(BrokerAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** In the session of today. Throws SessionMissingException when there is none. */
    WireCall call(CallKind kind, String method, String name, Map<String, ?> fields) {
        SessionToken session = access.session().orElseThrow(SessionMissingException::new);
        String body = BrokerJson.write(fields);
        String stamp = BreezeTime.stamp(clock.instant());
        return WireCall.of(kind, method, at(REST, API + name), JSON)
                .and("X-AppKey", access.credential("apiKey"))
                .and("X-SessionToken", session.value())
                .and("X-Timestamp", stamp)
                .and("X-Checksum", "token " + checksum(stamp, body, access.credential("apiSecret")))
                .with(body)
                .in(session);
    }

    /** Before there is a session, unsigned. */
    WireCall details(String apiSession) {
        return WireCall.of(CallKind.LOGIN, "GET", at(REST, API + "customerdetails"), JSON)
                .with(BrokerJson.write(
                        new TreeMap<>(Map.of("SessionToken", apiSession, "AppKey", access.credential("apiKey")))));
    }

    WireCall master() {
        return WireCall.of(CallKind.MASTER, "GET", at(MASTERS, "/MotherAppMaster/SecurityMaster.zip"), Map.of());
    }

    /** Keys hold characters that mean something in an address. */
    URI loginPage() {
        String key = FormText.of(access.credential("apiKey"));
        return at(REST, "/apiuser/login?api_key=" + key);
    }

    URI orderStream() {
        return socket(ORDERS);
    }

    URI priceStream() {
        return socket(PRICES);
    }

    /** Over the time, the body to the byte, and the secret. */
    static String checksum(String stamp, String body, String secret) {
        return Sha256.hex(stamp + body + secret);
    }

    /** Where orders are sent to. */
    URI door() {
        return at(REST, "/");
    }

    private URI at(URI usual, String path) {
        URI base = access.settings().endpoint();
        return (base == null ? usual : base).resolve(path);
    }

    private URI socket(URI usual) {
        URI base = access.settings().endpoint();
        URI socket = base == null ? usual : URI.create("ws" + base.toString().substring("http".length()));
        return socket.resolve("/socket.io/?EIO=4&transport=websocket");
    }
}
