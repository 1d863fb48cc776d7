package dev.tradeplane.cli.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.kubernetes.ClusterException;
import dev.tradeplane.cli.place.CellAwayException;
import dev.tradeplane.cli.place.CellPlace;
import java.util.Base64;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** A cell in a cluster: a tunnel through the API server to one of its gateways, and the key from its secret. */
final class ClusterPlace implements CellPlace {
    private static final int HTTP = 8080;

    @Mixin
    private AccountOption where = new AccountOption();

    @Override
    public Gateway open() {
        try {
            ClusterCell cell = where.open();
            String key = key(cell);
            String pod = gateway(cell);
            int port = cell.cluster().forward(pod, HTTP);
            return new Gateway(
                    "http://127.0.0.1:" + port,
                    "pod " + pod,
                    key,
                    () -> cell.cluster().close());
        } catch (ClusterException e) {
            throw new CellAwayException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String typed(String verb) {
        return where.typed(verb);
    }

    @Override
    public String haltWithoutGateway() {
        return "Without the gateway: kubectl patch tradingaccount "
                + where.name().orElse("ACCOUNT") + where.options()
                + " --type merge -p '{\"spec\":{\"tradingState\":\"Halted\"}}'";
    }

    private String gateway(ClusterCell cell) {
        Optional<PodState> ready = cell.pods().stream()
                .map(PodState::of)
                .filter(pod -> pod.component().equals("gateway") && pod.ready())
                .findFirst();
        return ready.map(PodState::name)
                .orElseThrow(
                        () -> new CellAwayException("No gateway of " + cell.name() + " is ready: " + typed("status")));
    }

    private static String key(ClusterCell cell) {
        JsonNode secret = cell.secret("api-key")
                .orElseThrow(() -> new CellAwayException(
                        "The secret " + cell.name() + "-api-key is not there: the operator makes it, is it running?"));
        return new String(
                        Base64.getDecoder()
                                .decode(secret.path("data").path("key").asText()),
                        UTF_8)
                .strip();
    }
}
