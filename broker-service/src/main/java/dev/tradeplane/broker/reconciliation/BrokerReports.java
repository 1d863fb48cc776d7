package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.lifecycle.OrderOccurrence;
import jakarta.inject.Singleton;

/** Takes in what the broker tells without being asked. What it does not tell in full is looked up in its book. */
@Singleton
class BrokerReports {
    private final Settlement settlement;
    private final TouchedOrders touched;
    private final ExternalOrders externals;

    BrokerReports(Settlement settlement, TouchedOrders touched, ExternalOrders externals) {
        this.settlement = settlement;
        this.touched = touched;
        this.externals = externals;
    }

    void follow(BrokerAdapter broker) {
        broker.follow(report -> learn(broker, report));
    }

    private void learn(BrokerAdapter broker, BrokerReport report) {
        switch (report) {
            case BrokerReport.Traded(BrokerTrade trade) ->
                settlement.learn(trade.clientOrderId(), Settlement.filled(trade));
            case BrokerReport.Canceled c ->
                settlement.learn(c.clientOrderId(), new OrderOccurrence.Canceled(c.brokerOrderId(), c.reason()));
            case BrokerReport.Expired e ->
                settlement.learn(e.clientOrderId(), new OrderOccurrence.Expired(e.brokerOrderId(), e.reason()));
            case BrokerReport.Changed changed -> touched.add(broker, changed);
            case BrokerReport.Gap gap -> {
                touched.addAllWorking(broker);
                externals.mayBeThere();
            }
        }
    }
}
