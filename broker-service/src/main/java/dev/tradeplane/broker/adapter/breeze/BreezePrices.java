package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.market.BrokerMarket.PriceListener;
import dev.tradeplane.broker.adapter.market.BrokerMarket.PriceStream;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.stream.BrokerStream;
import dev.tradeplane.broker.adapter.stream.StreamAddress;
import dev.tradeplane.broker.quote.quarantine.Tick;
import dev.tradeplane.contracts.id.InstrumentId;
import java.net.http.HttpClient;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Prices as Breeze tells them by itself, which costs no call. Each instrument has a room: its exchange, that prices are
 * wanted and not the depth of the book, and its token. A price that did not change may never be told.
 */
final class BreezePrices implements PriceStream, BreezeSocket.Hearer {
    private static final Logger LOG = Logger.getLogger(BreezePrices.class);
    private static final Map<String, String> EXCHANGES =
            Map.of("NSE", "4.1!", "NFO", "4.1!", "BSE", "1.1!", "BFO", "8.1!");

    private final PriceListener listener;
    private final BrokerStream stream;
    private Optional<BreezeSocket.Speaker> speaker = Optional.empty();
    private volatile Map<String, InstrumentId> rooms = Map.of();

    /** Nothing is opened before {@link #start}. */
    BreezePrices(HttpClient http, BrokerAccess access, BreezeRequests requests, PriceListener listener) {
        this.listener = listener;
        this.stream = new BrokerStream(
                "breeze-prices",
                http,
                () -> access.session().map(session -> new StreamAddress(requests.priceStream(), Map.of())),
                new BreezeSocket(access, this),
                BreezeBroker.SILENCE,
                () -> {});
    }

    void start() {
        stream.start();
    }

    @Override
    public synchronized void follow(Collection<Contract> contracts) {
        Map<String, InstrumentId> before = rooms;
        rooms = roomsOf(contracts);
        say("join", without(rooms, before.keySet()));
        say("leave", without(before, rooms.keySet()));
    }

    @Override
    public void close() {
        stream.close();
    }

    @Override
    public void admitted(BreezeSocket.Speaker to) {
        synchronized (this) {
            speaker = Optional.of(to);
            say("join", List.copyOf(rooms.keySet()));
        }
        listener.opened();
    }

    @Override
    public void heard(String event, JsonNode value) {
        if (event.equals("stock")) {
            BreezeTick.of(value).ifPresent(this::tell);
        }
    }

    @Override
    public void closed() {
        synchronized (this) {
            speaker = Optional.empty();
        }
        listener.lost();
    }

    private void tell(BreezeTick tick) {
        Optional.ofNullable(rooms.get(tick.room()))
                .map(instrument ->
                        new Tick(instrument, tick.last(), tick.bid(), tick.ask(), tick.at(), BreezeBroker.NAME))
                .ifPresent(listener::told);
    }

    private void say(String event, List<String> some) {
        if (some.isEmpty()) {
            return;
        }
        try {
            speaker.ifPresent(to -> to.say(event, some));
        } catch (RuntimeException e) {
            // The connection is broken: the next one joins all of them.
            LOG.debugf("%s was not said to breeze: %s", event, e.toString());
        }
    }

    private static Map<String, InstrumentId> roomsOf(Collection<Contract> contracts) {
        Map<String, InstrumentId> rooms = new HashMap<>();
        for (Contract contract : contracts) {
            String exchange = EXCHANGES.get(contract.id().exchange());
            if (exchange != null && !contract.token().isEmpty()) {
                rooms.put(exchange + contract.token(), contract.id());
            }
        }
        return Map.copyOf(rooms);
    }

    private static List<String> without(Map<String, InstrumentId> some, Set<String> others) {
        return some.keySet().stream()
                .filter(room -> !others.contains(room))
                .sorted()
                .toList();
    }
}
