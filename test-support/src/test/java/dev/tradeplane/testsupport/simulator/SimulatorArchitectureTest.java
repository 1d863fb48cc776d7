package dev.tradeplane.testsupport.simulator;

import dev.tradeplane.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class SimulatorArchitectureTest {
    @Test
    void theSimulatorKeepsTheRulesOfTheHouse() {
        HouseRules.check("dev.tradeplane.testsupport.simulator");
    }
}
