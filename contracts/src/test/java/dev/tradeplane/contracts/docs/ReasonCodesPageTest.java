package dev.tradeplane.contracts.docs;

import dev.tradeplane.contracts.CommittedFile;
import dev.tradeplane.contracts.decision.ReasonCode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonCodesPageTest {
    private static final String HEAD = """
            # Reason codes

            Why an order was denied, rejected or ended. The list is closed: `reason.code` of an order is one of these. A denial
            by a limit also carries the compared numbers in `reason.numbers`, mostly `actual` and `limit`, as decimal text.

            This page is written from `ReasonCode` by its test; do not edit it by hand.

            | code | meaning |
            |---|---|
            """;

    @Test
    void listsEveryReasonCode() {
        String rows = Arrays.stream(ReasonCode.values())
                .map(code -> "| `" + code + "` | " + code.meaning() + " |\n")
                .collect(Collectors.joining());

        CommittedFile.page("reason-codes.md").mustBe(HEAD + rows);
    }
}
