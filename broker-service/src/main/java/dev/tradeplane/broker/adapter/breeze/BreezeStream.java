package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.adapter.stream.StreamReader;
import dev.tradeplane.contracts.id.BrokerOrderId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Order notifications over Socket.IO, of which this speaks the little that is needed: introduce ourselves when the server
 * opens, answer its pings, and read its events. They name no executions: the book is read for what happened.
 */
final class BreezeStream implements StreamReader {
    private static final String OPEN = "0{";
    private static final String PING = "2";
    private static final String PONG = "3";
    private static final String ADMITTED = "40";
    private static final String EVENT = "42";
    private static final int KIND = 11;
    private static final int REFERENCE_OF_SHARES = 23;
    private static final int REFERENCE_OF_CONTRACTS = 26;

    private final BrokerAccess access;
    private final Consumer<BrokerReport> listener;
    private volatile Consumer<String> send = frame -> {};
    private volatile Optional<SessionToken> introduced = Optional.empty();

    BreezeStream(BrokerAccess access, Consumer<BrokerReport> listener) {
        this.access = access;
        this.listener = listener;
    }

    @Override
    public void opened(Consumer<String> sender) {
        introduced = access.session();
        send = sender;
    }

    @Override
    public void text(String frame) {
        if (frame.equals(PING)) {
            send.accept(PONG);
        } else if (frame.startsWith(OPEN)) {
            introduced = access.session();
            introduced.ifPresent(session -> send.accept(ADMITTED + BrokerJson.write(introduction(session))));
        } else if (frame.startsWith(ADMITTED)) {
            // Only from now on is anything told.
            listener.accept(new BrokerReport.Gap());
        } else if (frame.startsWith(EVENT)) {
            heard(BrokerJson.parse(frame.substring(EVENT.length())));
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

    private void heard(JsonNode event) {
        if (!event.path(0).asText().equals("order")) {
            return;
        }
        JsonNode notice = event.path(1);
        String id = switch (notice.path(KIND).asText()) {
            case "4", "5" -> notice.path(REFERENCE_OF_SHARES).asText();
            case "6", "7" -> notice.path(REFERENCE_OF_CONTRACTS).asText();
            default -> "";
        };
        if (!id.isBlank()) {
            listener.accept(new BrokerReport.Changed(null, BrokerOrderId.of(id)));
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
