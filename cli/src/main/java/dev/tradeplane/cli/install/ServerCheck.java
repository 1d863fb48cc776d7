package dev.tradeplane.cli.install;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.kubernetes.Cluster;
import java.util.List;

/** The rules of the CRD use functions that older servers do not know. */
final class ServerCheck implements InstallCheck {
    private static final int OLDEST_MINOR = 30;

    @Override
    public String what() {
        return "Kubernetes";
    }

    @Override
    public List<Finding> look(Cluster cluster) {
        JsonNode version = cluster.get("/version").orElseThrow();
        String name = version.path("gitVersion").asText("unknown");
        int minor = Integer.parseInt("0" + version.path("minor").asText().replaceAll("\\D.*", ""));
        return List.of(
                version.path("major").asText().equals("1") && minor < OLDEST_MINOR
                        ? Finding.missing(what(), name + " is too old: upgrade it to 1." + OLDEST_MINOR + " or newer")
                        : Finding.ok(what(), name));
    }
}
