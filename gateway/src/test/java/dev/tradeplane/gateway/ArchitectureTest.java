package dev.tradeplane.gateway;

import dev.tradeplane.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("dev.tradeplane.gateway", "intake.OrderIntake");
    }
}
