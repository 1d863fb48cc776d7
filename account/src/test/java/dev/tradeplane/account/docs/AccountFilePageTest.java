package dev.tradeplane.account.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.account.TradingAccountSpec;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccountFilePageTest {
    private static final String CRD = "/crd/tradingaccounts.tradeplane.dev-v1.yml";

    private final JSONSchemaProps spec = spec();

    @Test
    void describesEveryFieldOfTheDefinition() throws IOException {
        String tables = blocks().stream()
                .map(name -> FieldTable.of(
                        name, spec.getProperties().get(name), spec.getRequired().contains(name)))
                .collect(Collectors.joining());

        PagePart.of("account-file.md", "reference").mustBe(tables);
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

    private static JSONSchemaProps spec() {
        try (InputStream crd = AccountFilePageTest.class.getResourceAsStream(CRD)) {
            return new KubernetesSerialization()
                    .unmarshal(crd, CustomResourceDefinition.class)
                    .getSpec()
                    .getVersions()
                    .getFirst()
                    .getSchema()
                    .getOpenAPIV3Schema()
                    .getProperties()
                    .get("spec");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
