package dev.tradeplane.cli.accountfile;

import dev.tradeplane.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

/** Here and not in account, because the rules are in a module that is built on it. */
class AccountArchitectureTest {
    @Test
    void accountKeepsTheRulesOfTheHouse() {
        HouseRules.check("dev.tradeplane.account", "cell.CellSettingsRenderer");
    }
}
