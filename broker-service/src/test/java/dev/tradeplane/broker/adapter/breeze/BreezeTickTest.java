package dev.tradeplane.broker.adapter.breeze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.adapter.json.BrokerJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreezeTickTest {
    private static final String SHARE = """
            ["4.1!2885",2440,2450.5,2455,2431.05,0.43,2450.45,10,2450.55,20,1,2449.8,
             120000,10,10,"0","",2196,2684,1779000000,2440]""";
    private static final String CONTRACT = """
            ["4.1!54321",110,121.05,125,108,10.05,121,65,121.1,130,65,118.2,
             7,1,120000,10,10,"0","",0.05,400,1779000001,110]""";

    @Test
    void readsAShareByTheirPlaces() {
        assertEquals(Optional.of(tick("4.1!2885", "2450.5", "2450.45", "2450.55", 1_779_000_000)), read(SHARE));
    }

    @Test
    void readsAContractWhichHasTwoMore() {
        assertEquals(Optional.of(tick("4.1!54321", "121.05", "121", "121.1", 1_779_000_001)), read(CONTRACT));
    }

    @Test
    void aDepthANoticeAndNonsenseAreNoPrices() {
        assertEquals(Optional.empty(), read("[\"4.2!2885\",1779000000,[[1,2],[3,4]]]"));
        assertEquals(Optional.empty(), read("[]"));
        assertEquals(Optional.empty(), read("{\"last\":1}"));
        assertEquals(Optional.empty(), read(SHARE.replace("2450.5,", "\"soon\",")));
        assertEquals(Optional.empty(), read(SHARE.replace("1779000000", "\"\"")));
        assertEquals(Optional.empty(), read(SHARE.replace("1779000000", "1e30")));
    }

    private static Optional<BreezeTick> read(String values) {
        return BreezeTick.of(BrokerJson.parse(values));
    }

    private static BreezeTick tick(String room, String last, String bid, String ask, long at) {
        return new BreezeTick(
                room, new BigDecimal(last), new BigDecimal(bid), new BigDecimal(ask), Instant.ofEpochSecond(at));
    }
}
