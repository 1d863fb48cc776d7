package dev.tradeplane.audit;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;

import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.event.TradeplaneEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.json.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The events of one order that was filled, each on the bytes its service would send. */
public final class OrderStory {
    private static final AccountName ACCOUNT = new AccountName("test-desk");
    private static final Instant START = TickingClock.MONDAY_MORNING;
    private static final long LIMITS_VERSION = 7;

    private final OrderIds ids;

    private OrderStory(OrderIds ids) {
        this.ids = ids;
    }

    /** An order nobody has told of before. */
    public static OrderStory ofAnOrder() {
        IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());
        return new OrderStory(OrderIds.derive(ACCOUNT, key, 0));
    }

    public String orderId() {
        return ids.orderId().value();
    }

    public String clientOrderId() {
        return ids.clientOrderId().value();
    }

    public static Quote quote() {
        return InstrumentsOfIndia.quote(InstrumentsOfIndia.RELIANCE, START);
    }

    /** From risk-service: received and approved. */
    public List<EventEnvelope> decided() {
        OrderIntent intent = anOrderIntent().build();
        return List.of(
                risk(1, new OrderEvent.IntentReceived(new Wish.Place(intent), "rest/trader", "key-1", START)),
                risk(2, new OrderEvent.OrderApproved(intent, LIMITS_VERSION, quote(), intent.quantity())));
    }

    /** From broker-service: sent, acknowledged and filled. */
    public List<EventEnvelope> traded() {
        Price price = Price.of("2450.5");
        return List.of(
                broker(1, new OrderEvent.OrderSending(1)),
                broker(2, new OrderEvent.OrderAcknowledged(new BrokerOrderId("PAPER-1"))),
                broker(3, new OrderEvent.OrderFilled("T1", Quantity.of(10), price, Quantity.of(10), price, true)));
    }

    public EventEnvelope risk(long revision, TradeplaneEvent event) {
        return envelope("risk-service", revision, event);
    }

    public EventEnvelope broker(long revision, TradeplaneEvent event) {
        return envelope("broker-service", revision, event);
    }

    private EventEnvelope envelope(String service, long revision, TradeplaneEvent event) {
        return new EventEnvelope(
                service + "/" + ids.orderId() + "/" + revision,
                service,
                ACCOUNT,
                ids.orderId(),
                ids.clientOrderId(),
                revision,
                START.plusMillis(revision),
                null,
                event);
    }

    /** The lines of one delivery. */
    public static byte[] lines(List<EventEnvelope> envelopes) {
        return WireJson.lines(envelopes).getBytes(StandardCharsets.UTF_8);
    }
}
