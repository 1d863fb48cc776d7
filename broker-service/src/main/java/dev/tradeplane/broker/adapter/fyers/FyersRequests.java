package dev.tradeplane.broker.adapter.fyers;

import dev.tradeplane.broker.adapter.encoding.FormText;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.SessionMissingException;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.broker.adapter.wire.WireCall;
import java.net.URI;
import java.util.Map;

/** How Fyers is asked: the application and the token in one header, JSON whatever the method. */
final class FyersRequests {
    private static final URI REST = URI.create("https://api-t1.fyers.in");
    private static final URI MASTERS = URI.create("https://public.fyers.in");
    private static final URI STREAM = URI.create("wss://socket.fyers.in");
    private static final String API = "/api/v3";

    private final BrokerAccess access;

    FyersRequests(BrokerAccess access) {
        this.access = access;
    }

    /** In the session of today, below {@code /api/v3}. Throws BrokerUnavailableException when there is none. */
    WireCall call(CallKind kind, String method, String path) {
        return signed(kind, method, at(REST, API + path));
    }

    /** PATCH and DELETE have bodies, too. */
    WireCall json(CallKind kind, String method, String path, Map<String, ?> fields) {
        return body(call(kind, method, path), fields);
    }

    WireCall data(CallKind kind, String path, Map<String, String> query) {
        return signed(kind, "GET", at(REST, "/data" + path + "?" + FormText.of(query)));
    }

    /** Masters are there for everybody. */
    WireCall master(String name) {
        return WireCall.of(CallKind.MASTER, "GET", at(MASTERS, "/sym_details/" + name), Map.of());
    }

    /** Before there is a session. */
    WireCall login(Map<String, String> fields) {
        URI uri = at(REST, API + "/validate-authcode");
        return body(WireCall.of(CallKind.LOGIN, "POST", uri, Map.of()), fields);
    }

    URI loginPage(Map<String, String> query) {
        return at(REST, API + "/generate-authcode?" + FormText.of(query));
    }

    URI stream() {
        URI base = access.settings().endpoint();
        URI socket = base == null ? STREAM : URI.create("ws" + base.toString().substring("http".length()));
        return socket.resolve("/trade/v3");
    }

    String authorization(SessionToken session) {
        return access.credential("appId") + ":" + session.value();
    }

    private WireCall signed(CallKind kind, String method, URI uri) {
        SessionToken session = access.session().orElseThrow(SessionMissingException::new);
        return WireCall.of(kind, method, uri, Map.of("Authorization", authorization(session), "version", "3"))
                .in(session);
    }

    /** Where orders are sent to. */
    URI door() {
        return at(REST, "/");
    }

    private URI at(URI usual, String path) {
        URI base = access.settings().endpoint();
        return (base == null ? usual : base).resolve(path);
    }

    private static WireCall body(WireCall call, Map<String, ?> fields) {
        return call.with(BrokerJson.write(fields)).and("Content-Type", "application/json");
    }
}
