package dev.tradeplane.cli.accountfile;

import dev.tradeplane.cli.accountfile.AccountFileResult.Finding;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it is told at once. */
final class Findings {
    private final YamlDocument document;
    private final List<Finding> found;

    Findings(YamlDocument document) {
        this.document = document;
        this.found = new ArrayList<>(document.faults());
    }

    void add(String path, String message) {
        found.add(new Finding(path, document.lineOf(path), message));
    }

    boolean none() {
        return found.isEmpty();
    }

    boolean at(String path) {
        return found.stream().anyMatch(finding -> finding.path().equals(path));
    }

    boolean below(String path) {
        return found.stream()
                .map(Finding::path)
                .anyMatch(place -> path.isEmpty() || place.startsWith(path + ".") || place.startsWith(path + "["));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
