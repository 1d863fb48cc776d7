package dev.tradeplane.account.compatibility;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionSpec;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceSubresources;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Everything by which a definition stops taking what an older one took. */
final class Breaks {
    private final List<String> found = new ArrayList<>();

    private Breaks() {}

    static List<String> between(CustomResourceDefinition before, CustomResourceDefinition now) {
        Breaks breaks = new Breaks();
        breaks.names(before.getSpec(), now.getSpec());
        before.getSpec().getVersions().forEach(version -> breaks.version(version, now.getSpec()));
        return List.copyOf(breaks.found);
    }

    private void names(CustomResourceDefinitionSpec before, CustomResourceDefinitionSpec now) {
        same("group", before.getGroup(), now.getGroup());
        same("kind", before.getNames().getKind(), now.getNames().getKind());
        same("plural", before.getNames().getPlural(), now.getNames().getPlural());
        same("scope", before.getScope(), now.getScope());
        kept("short name", before.getNames().getShortNames(), now.getNames().getShortNames());
        kept("category", before.getNames().getCategories(), now.getNames().getCategories());
    }

    private void version(CustomResourceDefinitionVersion before, CustomResourceDefinitionSpec now) {
        Optional<CustomResourceDefinitionVersion> same = now.getVersions().stream()
                .filter(version -> version.getName().equals(before.getName()) && version.getServed())
                .findFirst();
        if (same.isEmpty()) {
            found.add("version " + before.getName() + " is gone");
            return;
        }
        subresources(before.getSubresources(), same.get().getSubresources());
        found.addAll(SchemaBreaks.between(
                before.getSchema().getOpenAPIV3Schema(), same.get().getSchema().getOpenAPIV3Schema()));
    }

    private void subresources(CustomResourceSubresources before, CustomResourceSubresources now) {
        same("status subresource", before.getStatus() != null, now != null && now.getStatus() != null);
        same("scale subresource", before.getScale(), now == null ? null : now.getScale());
    }

    private void same(String what, Object before, Object now) {
        if (!Objects.equals(before, now)) {
            found.add(what + " " + before + " -> " + now);
        }
    }

    private void kept(String what, List<String> before, List<String> now) {
        before.stream().filter(name -> !now.contains(name)).forEach(name -> found.add(what + " " + name + " is gone"));
    }
}
