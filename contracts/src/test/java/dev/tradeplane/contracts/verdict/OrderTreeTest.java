package dev.tradeplane.contracts.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTreeTest {
    private static final OrderHash STRANGER = hash(1_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 255, 256})
    void everyOrderOfItLeadsToTheRootAndNoOtherDoes(int size) {
        List<OrderHash> orders =
                IntStream.range(0, size).mapToObj(OrderTreeTest::hash).toList();
        OrderTree tree = OrderTree.over(orders);

        for (int place = 0; place < size; place++) {
            OrderPath path = tree.pathFrom(place);
            assertEquals(tree.root(), path.rootOf(orders.get(place)));
            assertNotEquals(tree.root(), path.rootOf(STRANGER));
            assertTrue(path.neighbours().size() <= 8);
        }
    }

    @Test
    void anOrderAloneIsItsOwnRoot() {
        assertEquals(hash(0), OrderTree.over(List.of(hash(0))).root());
    }

    @Test
    void anOrderDoesNotTakeTheWayOfAnother() {
        OrderTree tree = OrderTree.over(List.of(hash(0), hash(1), hash(2)));

        assertNotEquals(tree.root(), tree.pathFrom(1).rootOf(hash(0)));
        assertNotEquals(tree.root(), tree.pathFrom(2).rootOf(hash(0)));
    }

    @Test
    void aVerdictIsReadAsItWasWritten() {
        Verdict verdict = new Verdict(
                "header.claims.signature",
                OrderTree.over(List.of(hash(0), hash(1), hash(2))).pathFrom(1));

        assertEquals(verdict, Verdict.parse(verdict.toString()));
        assertTrue(verdict.toString().startsWith("header.claims.signature~l"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t~", "t~l", "t~x", "t~l00", "t~~l"})
    void refusesWhatIsNoWay(String text) {
        assertThrows(IllegalArgumentException.class, () -> Verdict.parse(text));
    }

    @Test
    void aTreeOfNothingHasNoRoot() {
        assertThrows(IllegalArgumentException.class, () -> OrderTree.over(List.of()));
    }

    private static OrderHash hash(int number) {
        return new OrderHash("%064x".formatted(number));
    }
}
