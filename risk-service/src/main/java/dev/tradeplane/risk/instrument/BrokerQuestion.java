package dev.tradeplane.risk.instrument;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.MarketExtract;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.stream.Collectors;

/** Asks over HTTP. */
@Singleton
class BrokerQuestion implements MarketQuestion {
    private final PeerClient peers;

    BrokerQuestion(PeerClient peers) {
        this.peers = peers;
    }

    @Override
    public MarketExtract ask(Collection<InstrumentId> ids) {
        String query = ids.stream()
                .map(id -> "id=" + URLEncoder.encode(id.value(), UTF_8))
                .collect(Collectors.joining("&"));
        String path = "/internal/instruments" + (query.isEmpty() ? "" : "?" + query);
        return peers.call(Peer.BROKER_SERVICE, "GET", path, null, MarketExtract.class);
    }
}
