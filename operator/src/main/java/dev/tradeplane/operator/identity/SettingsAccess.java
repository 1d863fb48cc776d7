package dev.tradeplane.operator.identity;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The four services may read and watch the settings of their cell, and nothing else. */
final class SettingsAccess {
    private SettingsAccess() {}

    static Stream<HasMetadata> resources(Cell cell) {
        return Stream.of(role(cell), binding(cell));
    }

    private static Role role(Cell cell) {
        return new RoleBuilder()
                .withMetadata(cell.meta(Cell.SETTINGS))
                .addNewRule()
                .withApiGroups("")
                .withResources("configmaps")
                .withResourceNames(cell.named(Cell.SETTINGS))
                .withVerbs("get", "list", "watch")
                .endRule()
                .build();
    }

    private static RoleBinding binding(Cell cell) {
        return new RoleBindingBuilder()
                .withMetadata(cell.meta(Cell.SETTINGS))
                .withNewRoleRef("rbac.authorization.k8s.io", "Role", cell.named(Cell.SETTINGS))
                .withSubjects(subjects(cell))
                .build();
    }

    private static List<Subject> subjects(Cell cell) {
        return Arrays.stream(ServiceName.values())
                .map(service -> new SubjectBuilder()
                        .withKind("ServiceAccount")
                        .withName(cell.named(service.id()))
                        .withNamespace(cell.namespace())
                        .build())
                .toList();
    }
}
