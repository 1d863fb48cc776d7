package dev.tradeplane.operator;

import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import java.util.List;
import java.util.stream.Stream;

/** One verb on one resource, and the role it comes from. */
record Right(String role, String group, String resource, String verb) implements Comparable<Right> {
    static Stream<Right> of(String role, List<PolicyRule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.getApiGroups().stream()
                        .flatMap(group -> rule.getResources().stream()
                                .flatMap(resource ->
                                        rule.getVerbs().stream().map(verb -> new Right(role, group, resource, verb)))));
    }

    @Override
    public int compareTo(Right other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return role + ": " + (group.isEmpty() ? resource : resource + "." + group) + " " + verb;
    }
}
