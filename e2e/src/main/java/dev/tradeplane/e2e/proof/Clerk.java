package dev.tradeplane.e2e.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.client.NoAnswerException;
import dev.tradeplane.e2e.evidence.LedgerReader;
import dev.tradeplane.e2e.history.Phase;
import dev.tradeplane.e2e.history.Recorder;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The person who settles what no question to the broker settles, from what the gateway shows of the broker's book. An order
 * of unknown outcome stops trading in its instrument: without a person little would happen after the first fault.
 */
final class Clerk implements AutoCloseable {
    /** Longer than anything can be under way to the broker. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long ROUND_SECONDS = 1;
    private static final int REFUSED = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GatewayClient client;
    private final LedgerReader books;
    private final Recorder recorder;
    private final Map<String, Long> unknownSince = new HashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    private Clerk(GatewayClient client, LedgerReader books, Recorder recorder) {
        this.client = client;
        this.books = books;
        this.recorder = recorder;
        this.thread = Thread.ofPlatform().name("clerk").unstarted(this::work);
    }

    static Clerk atWork(ProofAccount account, Recorder recorder) {
        Clerk clerk = new Clerk(account.client(), new LedgerReader(account.cell()), recorder);
        clerk.thread.start();
        return clerk;
    }

    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!over.await(ROUND_SECONDS, TimeUnit.SECONDS)) {
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** While parts of the cell are away, a person tries again later. */
    private void round() {
        try {
            lookForUnheld();
            Set<String> unknown = new HashSet<>();
            client.get("/v1/orders?state=UNKNOWN&limit=100")
                    .json()
                    .path("items")
                    .forEach(order -> unknown.add(order.path("id").asText()));
            unknownSince.keySet().retainAll(unknown);
            long now = System.nanoTime();
            for (String order : unknown) {
                if (now - unknownSince.computeIfAbsent(order, id -> now) > PATIENCE.toNanos()) {
                    settle(order);
                }
            }
        } catch (NoAnswerException | IllegalStateException away) {
            return;
        }
    }

    private void lookForUnheld() {
        List<String> orders = books.unheldUnknowns();
        if (!orders.isEmpty()) {
            recorder.end(recorder.begin("unheld", JSON.valueToTree(orders)), Phase.OK);
        }
    }

    private void settle(String order) {
        Answer shown = client.get("/v1/orders/" + order + "/candidates");
        if (shown.status() >= REFUSED) {
            return;
        }
        ObjectNode word = word(shown.json().path("items"));
        long operation = recorder.begin("settle", word.deepCopy().put("order", order));
        try {
            Answer answer = client.post("/v1/orders/" + order + ":settle", word.toString());
            Phase outcome = answer.status() < REFUSED ? Phase.OK : Phase.FAIL;
            recorder.end(operation, outcome, JSON.valueToTree(answer));
        } catch (NoAnswerException e) {
            recorder.end(operation, Phase.INFO);
        }
    }

    private static ObjectNode word(JsonNode candidates) {
        ObjectNode word = JSON.createObjectNode().put("reason", "orderproof");
        for (JsonNode candidate : candidates) {
            if (candidate.path("likeness").asText().equals("ALIKE")) {
                return word.put("outcome", "placed")
                        .put(
                                "brokerOrderId",
                                candidate.at("/order/brokerOrderId").asText());
            }
        }
        return word.put("outcome", "not-placed");
    }
}
