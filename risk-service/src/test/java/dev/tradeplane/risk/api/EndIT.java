package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.risk.RiskReplicas;
import dev.tradeplane.testsupport.process.ServiceProcess;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that is asked to stop, as the cluster asks it while a new one takes over. */
class EndIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int TERMINATED = 143;

    private final RiskReplicas replicas = new RiskReplicas();

    @AfterEach
    void end() {
        replicas.close();
    }

    @Test
    void isNotReadyButAnswersAndSendsItsCallersElsewhereUntilTheDelayIsOver() throws Exception {
        ServiceProcess process =
                replicas.start(Map.of("quarkus.shutdown.delay", "4s", "quarkus.shutdown.timeout", "20s"));
        assertEquals(200, account(process).statusCode());
        try (InputStream stream = process.follow(asGateway(process, "/internal/stream"))) {
            long asked = System.nanoTime();
            process.terminate();

            assertEquals(-1, lastOf(stream));
            eventually(SOON, () -> assertFalse(process.isReady()));
            HttpResponse<String> late = account(process);
            assertEquals(200, late.statusCode());
            assertEquals("close", late.headers().firstValue("connection").orElse("keep-alive"));
            assertEquals(TERMINATED, process.awaitEnd());
            assertTrue(Duration.ofNanos(System.nanoTime() - asked).compareTo(Duration.ofSeconds(15)) < 0);
        }
    }

    @Test
    void endsAtOnceWithoutADelay() {
        ServiceProcess process = replicas.start(Map.of());
        long asked = System.nanoTime();

        process.terminate();

        assertEquals(TERMINATED, process.awaitEnd());
        assertTrue(Duration.ofNanos(System.nanoTime() - asked).compareTo(Duration.ofSeconds(5)) < 0);
    }

    private HttpResponse<String> account(ServiceProcess process) {
        return requireNonNull(process.send(asGateway(process, "/internal/account")));
    }

    private HttpRequest asGateway(ServiceProcess process, String path) {
        return process.to(path)
                .header("Authorization", replicas.cell().bearer("gateway"))
                .GET()
                .build();
    }

    private static int lastOf(InputStream stream) throws java.io.IOException {
        int next = stream.read();
        while (next >= 0) {
            next = stream.read();
        }
        return next;
    }
}
