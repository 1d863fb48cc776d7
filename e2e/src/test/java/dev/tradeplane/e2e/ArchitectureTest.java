package dev.tradeplane.e2e;

import dev.tradeplane.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheHouseRules() {
        HouseRules.check("dev.tradeplane.e2e");
    }
}
