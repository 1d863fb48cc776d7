package dev.tradeplane.broker.adapter.alpaca;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.Commands;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SendWindows;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A desk with keys at a simulated Alpaca, where Apple trades at 190. */
final class Desk implements AutoCloseable {
    static final InstrumentId APPLE = InstrumentId.of("NASDAQ:AAPL");
    static final Map<String, String> KEYS = Map.of("keyId", "simkey", "secretKey", "simsecret");
    static final Duration PATIENCE = Duration.ofSeconds(10);

    final SimulatedBroker simulated;
    final AlpacaBroker alpaca;

    Desk(Path ledger, String... options) {
        simulated = new SimulatedBroker(DialectName.ALPACA, ledger, KEYS, options);
        alpaca = at(simulated);
        tradesAt("190");
    }

    static AlpacaBroker at(SimulatedBroker simulated) {
        return new AlpacaBroker(simulated, simulated, Clock.systemUTC(), knowing());
    }

    /** A master of these contracts only. */
    static ContractDirectory knowing(Contract... contracts) {
        List<Contract> all = List.of(contracts);
        return new ContractDirectory() {
            @Override
            public Optional<Contract> find(InstrumentId id) {
                return all.stream().filter(one -> one.id().equals(id)).findFirst();
            }

            @Override
            public Optional<Contract> bySymbol(String symbol) {
                return all.stream().filter(one -> one.symbol().equals(symbol)).findFirst();
            }
        };
    }

    static OrderIntentBuilder anOrder() {
        return anOrderIntent().instrument(APPLE).product(ProductType.CNC);
    }

    static OrderToSend toSend(OrderIntent intent) {
        return new OrderToSend(newId(), intent, SendWindows.open());
    }

    static ClientOrderId newId() {
        return Commands.newIds().clientOrderId();
    }

    static OrderToChange to(SentOrder order, long quantity, String limit) {
        return new OrderToChange(order, Quantity.of(quantity), Price.of(limit), null);
    }

    void tradesAt(String price) {
        simulated.control().price(APPLE.value(), price);
    }

    /** No more than this of the next order is filled at once. */
    void fillsOnly(String quantity) {
        simulated
                .control()
                .fault(Json.object().put("kind", "partial-fill").put("count", 1).put("quantity", quantity));
    }

    SentOrder placed(OrderIntent intent) {
        OrderToSend order = toSend(intent);
        Acknowledged taken = assertInstanceOf(Acknowledged.class, alpaca.submit(order));
        return SentOrder.known(order.clientOrderId(), taken.brokerOrderId(), intent);
    }

    /** Buys ten once the price comes down to 180; the exchange has it. */
    SentOrder working() {
        SentOrder order = placed(anOrder().buy(10).limit("180").build());
        eventually(PATIENCE, () -> assertEquals("WORKING", truth(order)));
        return order;
    }

    /** Its state at the simulator, which costs no budget. */
    String truth(SentOrder order) {
        for (JsonNode one : simulated.control().orders()) {
            if (one.path("id").asText().equals(String.valueOf(order.brokerOrderId()))) {
                return one.at("/progress/state").asText();
            }
        }
        return "absent";
    }

    BrokerBookOrder book(SentOrder order) {
        return assertInstanceOf(Lookup.Found.class, alpaca.find(order)).order();
    }

    void awaitState(SentOrder order, OrderState state) {
        eventually(PATIENCE, () -> assertEquals(state, book(order).state()));
    }

    @Override
    public void close() {
        simulated.close();
    }
}
