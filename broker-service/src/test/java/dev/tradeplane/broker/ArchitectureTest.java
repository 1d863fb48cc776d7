package dev.tradeplane.broker;

import dev.tradeplane.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("dev.tradeplane.broker", "submission.OrderSubmitter", "reconciliation.OutcomeReconciler");
    }
}
