package dev.tradeplane.outbox;

import dev.tradeplane.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheHouseRules() {
        HouseRules.check("dev.tradeplane.outbox");
    }
}
