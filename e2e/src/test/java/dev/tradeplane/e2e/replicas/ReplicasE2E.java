package dev.tradeplane.e2e.replicas;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.e2e.Account;
import dev.tradeplane.e2e.broker.BrokerLedger;
import dev.tradeplane.e2e.broker.BrokerName;
import dev.tradeplane.e2e.broker.SimulatedBroker;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.client.GatewayClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A cell whose services run twice each, seen from the broker. */
class ReplicasE2E {
    private static final int TEN = 10;
    private static final int OFFERED = 500;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration RUN = Duration.ofSeconds(20);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    @Test
    void givesTheBrokerNoMoreThanTenOrdersInAnySecondWhile500AreOffered() {
        // The simulator keeps no rates.
        LocalCell cell =
                LocalCell.in(folder, Account.named("paced"), 2, Map.of("TRADEPLANE_BROKER_CALLS_RATE_PERCENT", "10000"));
        Path ledger = folder.resolve("ledger");
        try (cell;
                SimulatedBroker broker = SimulatedBroker.start(
                        LocalCell.home(), BrokerName.ALPACA, ledger, "http://127.0.0.1:" + cell.port())) {
            cell.editAccount(text -> text.replace("ENDPOINT", broker.address().toString()));
            cell.secret("paced-desk-broker", "keyId", "simkey");
            cell.secret("paced-desk-broker", "secretKey", "simsecret");
            cell.up();
            broker.prices(BrokerName.ALPACA.prices());
            awaitFirstFill(cell);

            new Offer(cell.endpoints(), "warm", OFFERED).during(WARM);
            Instant begun = new Offer(cell.endpoints(), "offer", OFFERED).during(RUN);

            eventually(SOON, () -> assertEquals(0, waiting(cell)));
            Arrivals arrivals = new Arrivals(BrokerLedger.read(ledger).arrivals().values().stream()
                    .sorted()
                    .toList());
            System.out.println(arrivals);
            assertTrue(arrivals.most() <= TEN, arrivals::toString);
            assertTrue(arrivals.between(begun, begun.plus(RUN)).at().size() > TEN, arrivals::toString);
        }
    }

    private static void awaitFirstFill(LocalCell cell) {
        GatewayClient client =
                new GatewayClient(cell.endpoints().gateway(), cell.endpoints().apiKey());
        int[] tries = {0};
        eventually(
                SOON,
                () -> assertEquals(201, client.place("first-" + tries[0]++, """
                {"instrument":"NASDAQ:AAPL","side":"BUY","quantity":"1","type":"MARKET"}""").status()));
    }

    /** Approved orders that the broker was not asked for yet. */
    private static int waiting(LocalCell cell) {
        GatewayClient client =
                new GatewayClient(cell.endpoints().gateway(), cell.endpoints().apiKey());
        return client.get("/v1/orders?state=APPROVED").json().path("items").size();
    }
}
