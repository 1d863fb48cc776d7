package dev.tradeplane.operator.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.foreign.Foreign.PrometheusRule;
import io.fabric8.kubernetes.client.utils.Serialization;

/** The alert rules of one account. A rule about a service stands there once for each of the four. */
final class Alarms {
    private static final String RULES = Forms.read("rules.yaml");
    private static final String SERVICE = "@SERVICE@";

    private Alarms() {}

    static PrometheusRule of(Cell cell) {
        JsonNode form = Serialization.unmarshal(Forms.filled(RULES, cell), JsonNode.class);
        ObjectNode group = (ObjectNode) form.at("/spec/groups/0");
        group.set("rules", forEachService((ArrayNode) group.get("rules")));
        PrometheusRule rule = Serialization.unmarshal(form.toString(), PrometheusRule.class);
        rule.setMetadata(cell.meta(Forms.COMPONENT));
        return rule;
    }

    private static ArrayNode forEachService(ArrayNode rules) {
        ArrayNode written = rules.arrayNode();
        for (JsonNode rule : rules) {
            String text = rule.toString();
            if (text.contains(SERVICE)) {
                for (ServiceName service : ServiceName.values()) {
                    written.add(Serialization.unmarshal(text.replace(SERVICE, service.id()), JsonNode.class));
                }
            } else {
                written.add(rule);
            }
        }
        return written;
    }
}
