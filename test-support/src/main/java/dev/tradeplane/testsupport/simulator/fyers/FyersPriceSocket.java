package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Stream;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.fyers.FyersFrames.Asked;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The price stream: binary, and only for who showed the key inside the access token. Before, a client asks by REST what
 * its symbols are called here.
 */
final class FyersPriceSocket {
    private static final int LITE = 'L';

    private final Surroundings around;
    private final FyersSymbols symbols;
    private final Map<Stream, Client> clients = new LinkedHashMap<>();
    private int messages;

    private static final class Client {
        private final Map<String, FyersTopic> topics = new LinkedHashMap<>();
        private boolean welcome;
        private boolean lite;
        private int ids;
    }

    FyersPriceSocket(Surroundings around, FyersSymbols symbols) {
        this.around = around;
        this.symbols = symbols;
    }

    Reply tokens(Call call) {
        ObjectNode valid = Json.object();
        ArrayNode invalid = Json.array();
        for (var symbol : call.json().path("symbols")) {
            symbols.find(symbol.asText())
                    .ifPresentOrElse(
                            listing -> valid.put(symbol.asText(), FyersSymbols.fyToken(listing)),
                            () -> invalid.add(symbol));
        }
        ObjectNode shown = FyersError.success();
        shown.set("validSymbol", valid);
        shown.set("invalidSymbol", invalid);
        return Reply.json(200, shown);
    }

    /** What indices are called here. */
    Reply indices(Call call) {
        ObjectNode names = Json.object();
        symbols.all().forEach((ticker, listing) -> {
            if (listing.contract() == Listing.Contract.INDEX) {
                names.put(ticker, FyersTopic.token(listing));
            }
        });
        return Reply.json(200, names);
    }

    void opened(Stream stream) {
        clients.put(stream, new Client());
        stream.onBytes(frame -> heard(stream, frame));
        stream.onClose(() -> clients.remove(stream));
    }

    void tell(Quote quote) {
        clients.forEach((stream, client) -> {
            List<byte[]> updates = client.topics.values().stream()
                    .filter(topic -> topic.listing().equals(quote.listing()))
                    .map(topic -> topic.update(quote, client.lite))
                    .toList();
            send(stream, updates);
        });
    }

    private void heard(Stream stream, byte[] frame) {
        Client client = clients.get(stream);
        if (client == null) {
            return;
        }
        try {
            answer(stream, client, FyersFrames.read(frame));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            stream.close();
        }
    }

    private void answer(Stream stream, Client client, Asked asked) {
        switch (asked.kind()) {
            case FyersFrames.AUTHENTICATE -> {
                client.welcome = around.sessions().accepts(asked.text(0));
                stream.send(FyersFrames.authenticated(client.welcome));
            }
            case FyersFrames.MODE -> {
                client.lite = asked.fields().get(1)[0] == LITE;
                stream.send(FyersFrames.done(FyersFrames.MODE, client.welcome));
            }
            case FyersFrames.SUBSCRIBE -> {
                stream.send(FyersFrames.done(FyersFrames.SUBSCRIBE, client.welcome));
                if (client.welcome) {
                    subscribe(stream, client, asked.topics(0));
                }
            }
            case FyersFrames.UNSUBSCRIBE -> {
                asked.topics(0).forEach(client.topics::remove);
                stream.send(FyersFrames.done(FyersFrames.UNSUBSCRIBE, client.welcome));
            }
            default -> {
                // Pings and acknowledgements are not answered.
            }
        }
    }

    /** Who subscribes sees the last prices at once. */
    private void subscribe(Stream stream, Client client, List<String> names) {
        List<byte[]> snapshots = new ArrayList<>();
        for (String name : names) {
            client.ids++;
            FyersTopic.of(client.ids, name, symbols).ifPresent(topic -> {
                client.topics.put(name, topic);
                snapshots.add(topic.snapshot(quote(topic.listing())));
            });
        }
        send(stream, snapshots);
    }

    private void send(Stream stream, List<byte[]> updates) {
        if (!updates.isEmpty()) {
            messages++;
            stream.send(FyersFrames.feed(messages, updates));
        }
    }

    private Quote quote(Listing listing) {
        BigDecimal close = listing.close();
        return around.market()
                .quote(listing.instrument())
                .orElseGet(() -> new Quote(
                        listing,
                        close,
                        close,
                        close,
                        close,
                        BigDecimal.ZERO,
                        around.clock().instant()));
    }
}
