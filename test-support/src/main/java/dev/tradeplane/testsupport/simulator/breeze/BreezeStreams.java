package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tradeplane.testsupport.simulator.dialect.Stream;
import dev.tradeplane.testsupport.simulator.dialect.StreamRoute;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.market.Change;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What Breeze tells on sockets. Orders and prices have hosts of their own there and the same path; under one address a
 * client hears its orders, and the prices it joined, on one socket. Bars have a path of their own.
 */
final class BreezeStreams {
    private static final List<String> INTERVALS = List.of("1SEC", "1MIN", "5MIN", "30MIN");
    private static final Map<String, String> EXCHANGES =
            Map.of("NSE", "4", "NFO", "4", "BSE", "1", "BFO", "8", "NDX", "13", "MCX", "6");

    private final Surroundings around;
    private final BreezeSession session;
    private final BreezeNotices notices;
    private final BreezeTicks ticks;
    private final List<BreezeSocket> followers = new ArrayList<>();
    private final List<BreezeSocket> watchers = new ArrayList<>();
    private long opened;

    BreezeStreams(Surroundings around, BreezeSession session, BreezeContracts contracts) {
        this.around = around;
        this.session = session;
        this.notices = new BreezeNotices(contracts);
        this.ticks = new BreezeTicks();
    }

    /** Who may follow shows when a client introduces itself, not when it connects. */
    List<StreamRoute> routes() {
        return List.of(
                new StreamRoute("/socket.io/", call -> true, stream -> open(stream, followers)),
                new StreamRoute("/ohlcvstream/", call -> true, stream -> open(stream, watchers)));
    }

    void tell(MarketEvent event) {
        if (event.change() == Change.HELD || followers.isEmpty()) {
            return;
        }
        ArrayNode notice = notices.of(event.order());
        List.copyOf(followers).forEach(follower -> follower.order(notice));
    }

    void tell(Quote quote) {
        Listing listing = quote.listing();
        String prefix = EXCHANGES.getOrDefault(listing.exchange(), "4") + ".";
        String token = "!" + BreezeContracts.token(listing);
        String prices = prefix + "1" + token;
        String depth = prefix + "2" + token;
        for (BreezeSocket follower : List.copyOf(followers)) {
            if (follower.isIn(prices)) {
                follower.price("stock", ticks.prices(prices, quote));
            }
            if (follower.isIn(depth)) {
                follower.price("stock", ticks.depth(depth, quote));
            }
        }
        for (BreezeSocket watcher : List.copyOf(watchers)) {
            if (watcher.isIn(prices)) {
                INTERVALS.forEach(interval -> watcher.price(interval, new TextNode(ticks.bar(quote, interval))));
            }
        }
    }

    private void open(Stream stream, List<BreezeSocket> clients) {
        opened++;
        BreezeSocket socket = new BreezeSocket(stream, around, session::admitsStream);
        clients.add(socket);
        socket.open("sim" + opened, () -> clients.remove(socket));
    }
}
