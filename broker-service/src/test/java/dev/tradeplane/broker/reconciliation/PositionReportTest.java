package dev.tradeplane.broker.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.order.BrokerPositions.Held;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionReportTest {
    private static final InstrumentId TCS = InstrumentsOfIndia.TCS;
    private static final Set<ProductType> TOLD = Set.of(ProductType.MIS, ProductType.NRML);

    @Test
    void addsTheProductsOfOneInstrumentUp() {
        assertEquals(
                List.of(held("30", "3366.66666667")),
                perInstrument(position(ProductType.MIS, "10", "3300"), position(ProductType.NRML, "20", "3400")));
    }

    @Test
    void leavesOutWhatTheReportDoesNotTellForAsLongAsItIsHeld() {
        assertEquals(
                List.of(held("10", "3300")),
                perInstrument(position(ProductType.MIS, "10", "3300"), position(ProductType.CNC, "20", "3400")));
    }

    @Test
    void countsAProductNobodyHasAWordFor() {
        assertEquals(List.of(held("10", "3300")), perInstrument(position(null, "10", "3300")));
    }

    @Test
    void saysNoAverageOfOppositePositions() {
        assertEquals(
                List.of(new Held(TCS, NetQuantity.of("-10"), null)),
                perInstrument(position(ProductType.MIS, "10", "3300"), position(ProductType.NRML, "-20", "3400")));
    }

    @Test
    void takesTheAverageOfTheOneThatIsNotFlat() {
        assertEquals(
                List.of(held("20", "3400")),
                perInstrument(position(ProductType.MIS, "0", null), position(ProductType.NRML, "20", "3400")));
    }

    private static List<Held> perInstrument(BrokerPosition... rows) {
        return PositionReport.perInstrument(List.of(rows), TOLD);
    }

    private static BrokerPosition position(@Nullable ProductType product, String quantity, @Nullable String average) {
        return new BrokerPosition(TCS, product, NetQuantity.of(quantity), average == null ? null : Price.of(average));
    }

    private static Held held(String quantity, String average) {
        return new Held(TCS, NetQuantity.of(quantity), Price.of(average));
    }
}
