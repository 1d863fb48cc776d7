package dev.tradeplane.cli.install;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.cli.kubernetes.Cluster;
import java.util.List;
import java.util.Optional;

/** The cluster knows TradingAccounts, in the version this program speaks. */
final class CrdCheck implements InstallCheck {
    private static final String NAME = "tradingaccounts." + TradingAccount.GROUP;
    private static final String REMEDY = "install the chart, or kubectl apply --server-side -f crds/";

    @Override
    public String what() {
        return "CRD";
    }

    @Override
    public List<Finding> look(Cluster cluster) {
        Optional<JsonNode> crd = cluster.get("/apis/apiextensions.k8s.io/v1/customresourcedefinitions/" + NAME);
        if (crd.isEmpty()) {
            return List.of(Finding.missing(what(), NAME + " is not there: " + REMEDY));
        }
        if (!isTrue(crd.get(), "Established")) {
            return List.of(Finding.missing(what(), NAME + " is not established: kubectl describe crd " + NAME));
        }
        return List.of(
                serves(crd.get())
                        ? Finding.ok(what(), NAME + " serves " + TradingAccount.VERSION)
                        : Finding.missing(what(), NAME + " does not serve " + TradingAccount.VERSION + ": " + REMEDY));
    }

    private static boolean serves(JsonNode crd) {
        for (JsonNode version : crd.path("spec").path("versions")) {
            if (version.path("name").asText().equals(TradingAccount.VERSION)) {
                return version.path("served").asBoolean();
            }
        }
        return false;
    }

    private static boolean isTrue(JsonNode object, String type) {
        for (JsonNode condition : object.path("status").path("conditions")) {
            if (condition.path("type").asText().equals(type)) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }
}
