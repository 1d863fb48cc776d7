package dev.tradeplane.broker.adapter.wire;

import dev.tradeplane.broker.adapter.SendWindow;
import dev.tradeplane.broker.adapter.session.SessionToken;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param body sent whatever the method, when there is one
 * @param session the session it is made in, if it needs one
 * @param window after it nothing may be written any more; absent for what may leave at any time
 */
public record WireCall(
        CallKind kind,
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable String body,
        @Nullable SessionToken session,
        @Nullable SendWindow window) {
    public WireCall {
        headers = Map.copyOf(headers);
    }

    /** Without a body, free to leave at any time. */
    public static WireCall of(CallKind kind, String method, URI uri, Map<String, String> headers) {
        return new WireCall(kind, method, uri, headers, null, null, null);
    }

    public WireCall with(String text) {
        return new WireCall(kind, method, uri, headers, text, session, window);
    }

    /** With one more header. */
    public WireCall and(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new WireCall(kind, method, uri, more, body, session, window);
    }

    public WireCall in(SessionToken token) {
        return new WireCall(kind, method, uri, headers, body, token, window);
    }

    public WireCall within(SendWindow until) {
        return new WireCall(kind, method, uri, headers, body, session, until);
    }

    boolean isPermitted() {
        return window == null || window.isPermitted();
    }

    boolean isInTime() {
        return window == null || window.isOpen();
    }

    /** Headers and bodies may hold secrets. */
    @Override
    public String toString() {
        return kind + " " + method + " " + uri.getPath();
    }
}
