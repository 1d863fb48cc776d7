package dev.tradeplane.broker.adapter;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an adapter tells by itself, and that nothing depends on it. */
abstract class LiveStreamCards extends SimulatedCards {
    private final List<BrokerReport> reports = new CopyOnWriteArrayList<>();

    @Test
    void card45TellsOfAFillByItself() {
        follow();
        ClientOrderId id = newId();

        submit(id, anOrder().buy(10).build());

        BrokerOrderId order = find(id).brokerOrderId();
        eventually(PATIENCE, () -> assertTrue(told(order), reports.toString()));
    }

    @Test
    void card46TellsOfACancelByItself() {
        follow();
        ClientOrderId id = newId();
        submit(id, resting());
        SentOrder order = known(id);
        eventually(PATIENCE, () -> assertTrue(told(order.requireBrokerOrderId()), reports.toString()));
        reports.clear();

        broker().cancel(order);

        eventually(PATIENCE, () -> assertTrue(told(order.requireBrokerOrderId()), reports.toString()));
    }

    @Test
    void card47OpensItsStreamAgainAndSaysThatSomethingMayBeMissing() {
        follow();
        reports.clear();

        simulated().control().dropStreams();

        eventually(PATIENCE, () -> assertTrue(gaps() > 0, reports.toString()));
        long before = gaps();
        ClientOrderId id = newId();
        submit(id, resting());
        BrokerOrderId order = find(id).brokerOrderId();
        eventually(PATIENCE, () -> assertTrue(told(order) || gaps() > before, reports.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fill-lost", "fill-duplicated", "fill-reordered", "fill-late"})
    void card48to51FindsAFillOnceHoweverItWasTold(String kind) {
        follow();
        fault(kind, "stream");
        ClientOrderId id = newId();

        submit(id, anOrder().buy(10).build());

        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, find(id).state()));
        eventually(PATIENCE, () -> assertEquals(Quantity.of(10), traded(id)));
        List<String> trades =
                broker().trades(known(id)).stream().map(BrokerTrade::tradeId).toList();
        assertEquals(trades.stream().distinct().toList(), trades);
        reports.stream()
                .filter(BrokerReport.Traded.class::isInstance)
                .map(BrokerReport.Traded.class::cast)
                .forEach(report -> assertTrue(trades.contains(report.trade().tradeId()), report.toString()));
    }

    @Test
    void card52FindsAnOrderAgainAfterARestart() {
        ClientOrderId id = newId();
        BrokerOrderId taken = assertInstanceOf(SubmissionOutcome.Acknowledged.class, submit(id, resting()))
                .brokerOrderId();

        reconnect();

        assertEquals(taken, find(id).brokerOrderId());
    }

    @Test
    void card53KeepsTwoOrdersOfTheSameLookApartOrSaysThatItCannot() {
        ClientOrderId first = newId();
        ClientOrderId second = newId();
        submit(first, resting());
        submit(second, resting());

        if (broker().capabilities().brokerClass() == BrokerClass.C) {
            assertInstanceOf(Lookup.Ambiguous.class, lookup(first));
        } else {
            assertTrue(!find(first).brokerOrderId().equals(find(second).brokerOrderId()));
        }
    }

    @Test
    void card54IsFlatAfterBuyingAndSellingTheSame() {
        submit(newId(), anOrder().buy(10).build());
        eventually(PATIENCE, () -> assertEquals(0, held().compareTo(BigDecimal.TEN)));

        submit(newId(), anOrder().sell(10).build());

        eventually(PATIENCE, () -> assertEquals(0, held().signum()));
    }

    private void follow() {
        broker().follow(reports::add);
        eventually(PATIENCE, () -> assertTrue(gaps() > 0, "the stream is not open"));
    }

    private long gaps() {
        return reports.stream().filter(BrokerReport.Gap.class::isInstance).count();
    }

    private boolean told(BrokerOrderId order) {
        return reports.stream().anyMatch(report -> switch (report) {
            case BrokerReport.Traded traded -> traded.trade().brokerOrderId().equals(order);
            case BrokerReport.Canceled canceled -> canceled.brokerOrderId().equals(order);
            case BrokerReport.Expired expired -> expired.brokerOrderId().equals(order);
            case BrokerReport.Changed changed -> changed.brokerOrderId().equals(order);
            case BrokerReport.Gap gap -> false;
        });
    }
}
