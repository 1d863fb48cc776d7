package dev.tradeplane.broker.adapter.kite;

import dev.tradeplane.broker.adapter.encoding.FormText;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.SessionMissingException;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.broker.adapter.wire.WireCall;
import java.net.URI;
import java.util.Map;

/** How Kite is asked: headers with the session, and forms. */
final class KiteRequests {
    private static final URI REST = URI.create("https://api.kite.trade");
    private static final URI LOGIN = URI.create("https://kite.zerodha.com");
    private static final URI STREAM = URI.create("wss://ws.kite.trade");

    private final BrokerAccess access;

    KiteRequests(BrokerAccess access) {
        this.access = access;
    }

    /** In the session of today. Throws BrokerUnavailableException when there is none. */
    WireCall call(CallKind kind, String method, String path) {
        SessionToken session = session();
        return WireCall.of(
                        kind,
                        method,
                        at(REST, path),
                        Map.of(
                                "X-Kite-Version",
                                "3",
                                "Authorization",
                                "token " + access.credential("apiKey") + ":" + session.value()))
                .in(session);
    }

    WireCall form(CallKind kind, String method, String path, Map<String, String> fields) {
        WireCall call = call(kind, method, path);
        return withForm(call, fields);
    }

    /** Before there is a session. */
    WireCall login(String path, Map<String, String> fields) {
        return withForm(WireCall.of(CallKind.LOGIN, "POST", at(REST, path), Map.of("X-Kite-Version", "3")), fields);
    }

    URI loginPage(String query) {
        return at(LOGIN, "/connect/login?" + query);
    }

    URI stream(SessionToken session) {
        URI base = access.settings().endpoint();
        URI socket = base == null ? STREAM : URI.create("ws" + base.toString().substring("http".length()));
        return socket.resolve("/?" + FormText.of(Map.of("api_key", access.credential("apiKey"))) + "&"
                + FormText.of(Map.of("access_token", session.value())));
    }

    SessionToken session() {
        return access.session().orElseThrow(SessionMissingException::new);
    }

    /** Where orders are sent to. */
    URI door() {
        return at(REST, "/");
    }

    private URI at(URI usual, String path) {
        URI base = access.settings().endpoint();
        return (base == null ? usual : base).resolve(path);
    }

    private static WireCall withForm(WireCall call, Map<String, String> fields) {
        return call.with(FormText.of(fields)).and("Content-Type", "application/x-www-form-urlencoded");
    }
}
