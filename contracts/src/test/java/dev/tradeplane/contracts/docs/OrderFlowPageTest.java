package dev.tradeplane.contracts.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.CommittedFile;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.order.OrderState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderFlowPageTest {
    @Test
    void namesEveryOrderEvent() {
        assertEquals(
                List.of(),
                missing(Arrays.stream(OrderEvent.class.getPermittedSubclasses()).map(Class::getSimpleName)));
    }

    @Test
    void namesEveryOrderState() {
        assertEquals(List.of(), missing(Arrays.stream(OrderState.values()).map(Enum::name)));
    }

    private static List<String> missing(Stream<String> words) {
        String page = CommittedFile.page("order-flow.md").read();
        return words.filter(word -> !page.matches("(?s).*\\b" + word + "\\b.*")).toList();
    }
}
