package dev.tradeplane.testsupport.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.simulator.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final List<String> witnessed = new ArrayList<>();
    private final Faults faults =
            new Faults((fault, operation) -> witnessed.add(fault.kind().wire()));

    @Test
    void aFaultStrikesAsOftenAsItsCount() {
        faults.set(Fault.of(FaultKind.FORBIDDEN).times(2));

        assertEquals(List.of(true, true, false), strikes(FaultKind.FORBIDDEN, Operation.PLACE, 3));
        assertEquals(2, witnessed.size());
        assertEquals(List.of(2), faults.all().stream().map(ActiveFault::struck).toList());
    }

    @Test
    void aFaultStrikesOnlyTheOperationItIsFor() {
        faults.set(Fault.of(FaultKind.BAD_GATEWAY).on(Operation.CANCEL));

        assertEquals(List.of(false), strikes(FaultKind.BAD_GATEWAY, Operation.PLACE, 1));
        assertEquals(List.of(true), strikes(FaultKind.BAD_GATEWAY, Operation.CANCEL, 1));
    }

    @Test
    void aFaultOfTheBookLeavesOtherRequestsAlone() {
        faults.set(Fault.of(FaultKind.BOOK_FAILS));

        assertEquals(List.of(false), strikes(FaultKind.BOOK_FAILS, Operation.PLACE, 1));
        assertEquals(List.of(true), strikes(FaultKind.BOOK_FAILS, Operation.ORDERS, 1));
    }

    @Test
    void theSameSeedThrowsTheSameDice() {
        String sent = "{\"kind\":\"slow\",\"probability\":\"0.5\",\"seed\":7}";
        faults.set(Json.read(sent, Fault.class));
        List<Boolean> first = strikes(FaultKind.SLOW, Operation.PLACE, 50);
        faults.clear();
        faults.set(Json.read(sent, Fault.class));

        assertEquals(first, strikes(FaultKind.SLOW, Operation.PLACE, 50));
        assertTrue(first.contains(true) && first.contains(false));
    }

    @Test
    void aClearedFaultStrikesNoMore() {
        int id = faults.set(Fault.of(FaultKind.SLOW));

        assertTrue(faults.clear(id));
        assertEquals(List.of(false), strikes(FaultKind.SLOW, Operation.PLACE, 1));
    }

    private List<Boolean> strikes(FaultKind kind, Operation operation, int times) {
        List<Boolean> strikes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            strikes.add(faults.strike(kind, operation).isPresent());
        }
        return strikes;
    }
}
