package dev.tradeplane.testsupport.architecture;

import org.junit.jupiter.api.Test;

/** Here and not in contracts, because this module is built on contracts. */
class ContractsArchitectureTest {
    @Test
    void contractsKeepTheRulesOfTheHouse() {
        HouseRules.checkVocabulary("dev.tradeplane.contracts");
    }
}
