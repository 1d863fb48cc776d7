package dev.tradeplane.cli.install;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.kubernetes.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operator runs, and one of its replicas leads. */
final class OperatorCheck implements InstallCheck {
    private static final String NAME = "tradeplane-operator";

    @Override
    public String what() {
        return "operator";
    }

    @Override
    public List<Finding> look(Cluster cluster) {
        List<JsonNode> deployments =
                cluster.items("/apis/apps/v1/deployments?labelSelector=app.kubernetes.io%2Fname%3D" + NAME);
        if (deployments.isEmpty()) {
            return List.of(Finding.missing(
                    what(), "no Deployment " + NAME + " in any namespace: helm install tradeplane charts/tradeplane"));
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonNode deployment : deployments) {
            String namespace = deployment.path("metadata").path("namespace").asText();
            findings.add(deployment(deployment, namespace));
            findings.add(lease(cluster, namespace));
        }
        if (deployments.size() > 1) {
            findings.add(Finding.warn(
                    what(), "there are " + deployments.size() + ": make sure that they watch different namespaces"));
        }
        return findings;
    }

    private Finding deployment(JsonNode deployment, String namespace) {
        int wanted = deployment.path("spec").path("replicas").asInt(1);
        int available = deployment.path("status").path("availableReplicas").asInt();
        String text = available + " of " + wanted + " available in " + namespace;
        return available > 0
                ? Finding.ok(what(), text)
                : Finding.missing(
                        what(),
                        text + ": kubectl -n " + namespace + " describe pods -l app.kubernetes.io/name=" + NAME);
    }

    private static Finding lease(Cluster cluster, String namespace) {
        Optional<JsonNode> lease =
                cluster.get("/apis/coordination.k8s.io/v1/namespaces/" + namespace + "/leases/" + NAME);
        String holder = lease.map(
                        found -> found.path("spec").path("holderIdentity").asText())
                .orElse("");
        return holder.isEmpty()
                ? Finding.missing(
                        "leader",
                        "nobody holds the Lease " + NAME + ": kubectl -n " + namespace + " logs deployment/" + NAME)
                : Finding.ok("leader", holder);
    }
}
