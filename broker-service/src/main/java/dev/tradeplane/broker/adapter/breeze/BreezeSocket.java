package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.adapter.stream.StreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Socket.IO, of which this speaks the little that is needed: introduce ourselves when the server opens, answer its pings,
 * read its events and send some.
 */
final class BreezeSocket implements StreamReader {
    private static final String OPEN = "0{";
    private static final String PING = "2";
    private static final String PONG = "3";
    private static final String ADMITTED = "40";
    private static final String EVENT = "42";

    private final BrokerAccess access;
    private final Hearer hearer;
    private final Object line = new Object();
    private volatile Consumer<String> send = frame -> {};
    private volatile Optional<SessionToken> introduced = Optional.empty();

    BreezeSocket(BrokerAccess access, Hearer hearer) {
        this.access = access;
        this.hearer = hearer;
    }

    /** Sends an event with a list of words. */
    @FunctionalInterface
    interface Speaker {
        void say(String event, List<String> words);
    }

    /** What one of Breeze's streams is about. */
    interface Hearer {
        /** The server has let us in: only now does it listen, and tell. */
        void admitted(Speaker speaker);

        void heard(String event, JsonNode value);

        /** The connection is over. */
        default void closed() {}
    }

    @Override
    public void opened(Consumer<String> sender) {
        introduced = access.session();
        send = sender;
    }

    @Override
    public void text(String frame) {
        if (frame.equals(PING)) {
            say(PONG);
        } else if (frame.startsWith(OPEN)) {
            introduced = access.session();
            introduced.ifPresent(session -> say(ADMITTED + BrokerJson.write(introduction(session))));
        } else if (frame.startsWith(ADMITTED)) {
            hearer.admitted((event, words) -> say(EVENT + BrokerJson.write(List.of(event, words))));
        } else if (frame.startsWith(EVENT)) {
            JsonNode event = BrokerJson.parse(frame.substring(EVENT.length()));
            hearer.heard(event.path(0).asText(), event.path(1));
        }
    }

    /** A refused session is not shown again; the next one is. */
    @Override
    public void beat(Consumer<String> sender) {
        Optional<SessionToken> now = access.session();
        if (now.isPresent() && !now.equals(introduced)) {
            throw new IllegalStateException("there is another session since");
        }
    }

    @Override
    public void closed() {
        hearer.closed();
    }

    /** A frame has to be gone before the next. */
    private void say(String frame) {
        synchronized (line) {
            send.accept(frame);
        }
    }

    /** Both halves of the token. */
    private static Map<String, String> introduction(SessionToken session) {
        String[] halves = new String(Base64.getDecoder().decode(session.value()), StandardCharsets.UTF_8).split(":", 2);
        Map<String, String> introduction = new LinkedHashMap<>();
        introduction.put("user", halves[0]);
        introduction.put("token", halves[halves.length - 1]);
        return introduction;
    }
}
