package dev.tradeplane.broker.quote;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.event.AccountEvent.PaperQuoteSet;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.outbox.Destination;
import dev.tradeplane.outbox.Outbox;
import dev.tradeplane.outbox.OutboxMessage;
import dev.tradeplane.outbox.OutboxRelays;
import dev.tradeplane.outbox.json.JsonLines;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.settings.SettingsConfig;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Prices set by hand; they hold, across restarts, until set anew. */
@Singleton
class Pins {
    private static final String SELECT = "select instrument, price from paper_pin";
    private static final String UPSERT = """
            insert into paper_pin (instrument, price, pinned_at) values ($1, $2::text::numeric, $3)
            on conflict (instrument) do update set price = excluded.price, pinned_at = excluded.pinned_at""";

    private final Transactions transactions;
    private final Outbox outbox;
    private final OutboxRelays relays;
    private final SettingsConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Pins(
            Transactions transactions,
            Outbox outbox,
            OutboxRelays relays,
            SettingsConfig config,
            ObjectMapper json,
            Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.relays = relays;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    Map<InstrumentId, Price> load() {
        return transactions.run(connection -> {
            Map<InstrumentId, Price> pins = new HashMap<>();
            for (Row row : connection.query(SELECT).execute().await().atMost(Transactions.PATIENCE)) {
                pins.put(InstrumentId.of(row.getString(0)), new Price(row.getBigDecimal(1)));
            }
            return pins;
        });
    }

    void store(Map<InstrumentId, Price> prices, String by) {
        Instant now = clock.instant();
        transactions.run(connection -> {
            upsert(connection, prices, now);
            outbox.append(
                    connection,
                    prices.entrySet().stream()
                            .map(pin -> message(pin.getKey(), pin.getValue(), by, now))
                            .toList());
            return prices.size();
        });
        relays.wake();
    }

    private static void upsert(SqlConnection connection, Map<InstrumentId, Price> prices, Instant now) {
        List<Tuple> rows = prices.entrySet().stream()
                .map(pin -> Tuple.of(pin.getKey().value(), pin.getValue().toString(), now.atOffset(ZoneOffset.UTC)))
                .toList();
        connection.preparedQuery(UPSERT).executeBatch(rows).await().atMost(Transactions.PATIENCE);
    }

    private OutboxMessage message(InstrumentId instrument, Price price, String by, Instant now) {
        EventEnvelope envelope = new EventEnvelope(
                Peer.BROKER_SERVICE.key() + "/quote/" + UUID.randomUUID(),
                Peer.BROKER_SERVICE.key(),
                config.accountName(),
                null,
                null,
                0,
                now,
                null,
                new PaperQuoteSet(instrument.value(), price.toString(), by));
        return new OutboxMessage(Destination.AUDIT, JsonLines.write(json, envelope));
    }
}
