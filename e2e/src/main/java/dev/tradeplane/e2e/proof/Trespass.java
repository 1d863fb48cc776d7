package dev.tradeplane.e2e.proof;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.client.NoAnswerException;
import dev.tradeplane.e2e.history.History;
import dev.tradeplane.e2e.history.Phase;
import dev.tradeplane.e2e.history.Recorder;
import java.util.List;

/** Tries each account's key, and its orders' names, at every other account. */
final class Trespass {
    private static final int CLIENT_ERRORS = 400;

    private Trespass() {}

    static void everywhere(List<ProofAccount> accounts, History history) {
        for (ProofAccount stranger : accounts) {
            String order = stranger.client().get("/v1/orders?limit=1").text("/items/0/id");
            for (ProofAccount host : accounts) {
                if (host != stranger) {
                    Recorder recorder = history.of(host.name());
                    String gateway = host.cell().endpoints().gateway();
                    String key = stranger.cell().endpoints().apiKey();
                    tryOne(recorder, new GatewayClient(gateway, key), "/v1/orders");
                    tryOne(recorder, host.client(), "/v1/orders/" + order);
                }
            }
        }
    }

    private static void tryOne(Recorder recorder, GatewayClient client, String path) {
        long operation = recorder.begin("trespass", TextNode.valueOf(path));
        try {
            Answer answer = client.get(path);
            Phase outcome = answer.status() < CLIENT_ERRORS ? Phase.OK : Phase.FAIL;
            recorder.end(operation, outcome, IntNode.valueOf(answer.status()));
        } catch (NoAnswerException e) {
            recorder.end(operation, Phase.INFO);
        }
    }
}
