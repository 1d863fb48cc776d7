package dev.tradeplane.broker;

import dev.tradeplane.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("dev.tradeplane.broker", "submission.OrderSubmitter", "reconciliation.OutcomeReconciler");
    }

    @Test
    void sendsToABrokerOnlyWhatTheJournalClaimed() {
        HouseRules.checkOnlyCallers(
                "dev.tradeplane.broker", "adapter.BrokerAdapter", "submit", "submission.OrderSender");
    }

    @Test
    void sendsNoEntryWithExitsPastTheJournalEither() {
        HouseRules.checkOnlyCallers(
                "dev.tradeplane.broker", "adapter.exits.NativeOrders", "submitWithExits", "submission.OrderSender");
    }

    @Test
    void changesOrdersOnlyBesideTheirEvents() {
        HouseRules.checkOnlyCallers("dev.tradeplane.broker", "lifecycle.OrderTable", "update", "lifecycle.OrderRows");
    }
}
