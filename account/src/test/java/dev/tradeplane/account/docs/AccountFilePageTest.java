package dev.tradeplane.account.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.crd.CrdSchema;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccountFilePageTest {
    private final JSONSchemaProps spec = CrdSchema.spec();

    @Test
    void describesEveryFieldOfTheDefinition() throws IOException {
        String tables = blocks().stream()
                .map(name -> FieldTable.of(
                        name, spec.getProperties().get(name), spec.getRequired().contains(name)))
                .collect(Collectors.joining());

        PagePart.of("account-file.md", "reference").mustBe(tables);
    }

    @Test
    void describesTheStatus() throws IOException {
        PagePart.of("account-file.md", "status").mustBe(StatusTable.of(CrdSchema.status()));
    }

    @Test
    void describesTheColumns() throws IOException {
        String rows = CrdSchema.columns().stream()
                .map(column -> "| %s | `%s` | %s |\n"
                        .formatted(
                                column.getName().toUpperCase(Locale.ROOT),
                                column.getJsonPath(),
                                column.getPriority() == 0 ? "" : "with `-o wide`"))
                .collect(Collectors.joining());

        PagePart.of("account-file.md", "columns").mustBe("| column | from | |\n|---|---|---|\n" + rows);
    }

    @Test
    void showsTheBlocksInTheOrderOfTheRecord() {
        assertEquals(new TreeSet<>(spec.getProperties().keySet()), new TreeSet<>(blocks()));
    }

    private static List<String> blocks() {
        return Arrays.stream(TradingAccountSpec.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
