package dev.tradeplane.contracts.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.intent.ProductType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerSettingsTest {
    @ParameterizedTest
    @CsvSource({"paper, MIS", "kite, MIS", "breeze, CNC", "fyers, MIS", "alpaca, CNC"})
    void deliversSharesWhereABrokerKnowsNothingElse(String broker, ProductType product) {
        assertEquals(product, new BrokerSettings(broker, false, null, null, null, null, true).usualProduct());
    }
}
