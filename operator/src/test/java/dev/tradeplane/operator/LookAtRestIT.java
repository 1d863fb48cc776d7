package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a look costs when there is nothing to do: a thousand accounts are looked at every four minutes. */
class LookAtRestIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void asksTheApiServerForNothing() {
        try (OperatorUnderTest operator = OperatorUnderTest.start();
                PlayedControllers played = operator.controllers()) {
            operator.apply(PaperAccount.yaml("desk"));
            eventually(
                    SOON,
                    () -> assertEquals(
                            "True", operator.condition("desk", "Ready").getStatus()));
            int looks = operator.looks("desk");
            List<String> reads = operator.reads();

            operator.account("desk").edit(account -> {
                account.getMetadata().setAnnotations(Map.of("looked-at", "again"));
                return account;
            });

            eventually(SOON, () -> assertTrue(operator.looks("desk") > looks));
            assertEquals(reads, operator.reads());
        }
    }
}
