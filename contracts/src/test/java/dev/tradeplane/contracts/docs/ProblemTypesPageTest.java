package dev.tradeplane.contracts.docs;

import dev.tradeplane.contracts.CommittedFile;
import dev.tradeplane.contracts.problem.ProblemType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTypesPageTest {
    private static final String HEAD = """
            | status | `type` | means |
            |---|---|---|
            """;

    @Test
    void listsEveryProblemType() {
        String rows = Arrays.stream(ProblemType.values())
                .map(type -> "| " + type.status() + " | `" + type.uri() + "` | " + type.title() + " |\n")
                .collect(Collectors.joining());

        CommittedFile.page("api.md").partMustBe("problem types", HEAD + rows);
    }
}
