package dev.tradeplane.account.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tradeplane.account.crd.CrdSchema;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRuleBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each break is made once on purpose. */
class BreaksTest {
    @ParameterizedTest
    @MethodSource
    void sees(String expected, Consumer<CustomResourceDefinition> change) {
        assertEquals(List.of(expected), breaksAfter(change));
    }

    @ParameterizedTest
    @MethodSource
    void letsPass(String what, Consumer<CustomResourceDefinition> change) {
        assertEquals(List.of(), breaksAfter(change), what);
    }

    static Stream<Arguments> sees() {
        return Stream.concat(
                Stream.of(
                        crd(
                                "kind TradingAccount -> Account",
                                crd -> crd.getSpec().getNames().setKind("Account")),
                        crd("scope Namespaced -> Cluster", crd -> crd.getSpec().setScope("Cluster")),
                        crd(
                                "short name ta is gone",
                                crd -> crd.getSpec().getNames().setShortNames(List.of())),
                        crd(
                                "version v1alpha1 is gone",
                                crd -> crd.getSpec().getVersions().getFirst().setServed(false)),
                        crd(
                                "status subresource true -> false",
                                crd -> crd.getSpec()
                                        .getVersions()
                                        .getFirst()
                                        .getSubresources()
                                        .setStatus(null))),
                Stream.of(
                        field(
                                "spec.suspend: is gone",
                                spec -> spec.getProperties().remove("suspend")),
                        field("spec.suspend: type boolean -> string", in("suspend", it -> it.setType("string"))),
                        field(
                                "spec.tradingState: Reducing is no value any more",
                                in("tradingState", it -> it.setEnum(List.of(text("Active"), text("Halted"))))),
                        field(
                                "spec.broker.egressIp: takes a list of values only",
                                in("broker", in("egressIp", it -> it.setEnum(List.of(text("127.0.0.1")))))),
                        field(
                                "spec.limits.maxOpenOrders: maximum 1000000.0 -> 10.0",
                                in("limits", in("maxOpenOrders", it -> it.setMaximum(10D)))),
                        field(
                                "spec.limits.maxOpenOrders: minimum 1.0 -> 2.0",
                                in("limits", in("maxOpenOrders", it -> it.setMinimum(2D)))),
                        field("spec.webhooks: maxItems 20 -> 19", in("webhooks", it -> it.setMaxItems(19L))),
                        field("spec.webhooks: minItems null -> 1", in("webhooks", it -> it.setMinItems(1L))),
                        field(
                                "spec.webhooks[].name: maxLength 63 -> 62",
                                in(
                                        "webhooks",
                                        it -> in("name", name -> name.setMaxLength(62L))
                                                .accept(it.getItems().getSchema()))),
                        field(
                                "spec.limits.currency: pattern ^[A-Z]{3}$ -> ^INR$",
                                in("limits", in("currency", it -> it.setPattern("^INR$")))),
                        field(
                                "spec.broker.egressIp: format null -> ipv4",
                                in("broker", in("egressIp", it -> it.setFormat("ipv4")))),
                        field("spec: limits is required now", spec -> spec.setRequired(List.of("broker", "limits"))),
                        field(
                                "spec.suspend: default false -> true",
                                in("suspend", it -> it.setDefault(JsonNodeFactory.instance.booleanNode(true)))),
                        field(
                                "spec.webhooks: list type map -> atomic",
                                in("webhooks", it -> it.setXKubernetesListType("atomic"))),
                        field("spec.killSwitch: new rule false", in("killSwitch", BreaksTest::addRule))));
    }

    static Stream<Arguments> letsPass() {
        return Stream.of(
                field(
                        "a new field",
                        spec -> spec.getProperties()
                                .put(
                                        "hedging",
                                        new JSONSchemaPropsBuilder()
                                                .withType("string")
                                                .build())),
                field("a new value", in("tradingState", it -> {
                    it.setEnum(new ArrayList<>(it.getEnum()));
                    it.getEnum().add(text("Closing"));
                })),
                field("a wider bound", in("limits", in("maxOpenOrders", it -> it.setMaximum(2_000_000D)))),
                field("no bound", in("limits", in("currency", it -> it.setMaxLength(null)))),
                field("no pattern", in("limits", in("currency", it -> it.setPattern(null)))),
                field("nothing required", spec -> spec.setRequired(List.of())),
                field("a rule less", in("broker", it -> it.setXKubernetesValidations(List.of()))),
                field("numbers where texts were", in("broker", in("egressIp", it -> {
                    it.setType(null);
                    it.setXKubernetesIntOrString(true);
                }))),
                crd(
                        "another column",
                        crd -> crd.getSpec().getVersions().getFirst().setAdditionalPrinterColumns(List.of())));
    }

    private static List<String> breaksAfter(Consumer<CustomResourceDefinition> change) {
        CustomResourceDefinition changed = new KubernetesSerialization().clone(CrdSchema.definition());
        change.accept(changed);
        return Breaks.between(CrdSchema.definition(), changed);
    }

    private static Arguments crd(String what, Consumer<CustomResourceDefinition> change) {
        return Arguments.of(what, change);
    }

    private static Arguments field(String what, Consumer<JSONSchemaProps> change) {
        return crd(
                what,
                crd -> in("spec", change)
                        .accept(crd.getSpec()
                                .getVersions()
                                .getFirst()
                                .getSchema()
                                .getOpenAPIV3Schema()));
    }

    private static Consumer<JSONSchemaProps> in(String name, Consumer<JSONSchemaProps> change) {
        return schema -> change.accept(schema.getProperties().get(name));
    }

    private static void addRule(JSONSchemaProps schema) {
        schema.setXKubernetesValidations(
                List.of(new ValidationRuleBuilder().withRule("false").build()));
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }
}
