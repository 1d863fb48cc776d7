package dev.tradeplane.cli;

import dev.tradeplane.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheHouseRules() {
        HouseRules.check("dev.tradeplane.cli", "accountfile.AccountFile");
    }
}
