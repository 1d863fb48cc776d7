package dev.tradeplane.e2e.scale;

import static dev.tradeplane.e2e.scale.Arrivals.seconds;
import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One operator and many accounts, on nodes that exist in the API alone. Prints figures; bounds only tell a collapse. */
class ManyAccountsE2E {
    private static final int ACCOUNTS = Integer.getInteger("tradeplane.accounts", 50);
    private static final Duration QUIET = Duration.ofSeconds(ACCOUNTS < 1000 ? 30 : 120);
    private static final int EDITED = Math.min(ACCOUNTS, 200);
    private static final Duration PATIENCE = Duration.ofSeconds(120 + 3L * ACCOUNTS);
    private static final Duration REST = Duration.ofSeconds(20);
    private static final int PEOPLE = 8;

    private static FakeCluster cluster;
    private static ApiDoor api;
    private static OperatorJvm operator;
    private static Desks desks;

    @BeforeAll
    static void allBecomeReady() {
        cluster = FakeCluster.up(ACCOUNTS);
        api = cluster.door();
        api.create("/apis/discovery.k8s.io/v1/namespaces/default/endpointslices", WHERE_THE_API_SERVER_IS);
        operator = OperatorJvm.start(cluster.kubeConfig());
        desks = new Desks(api, ACCOUNTS);
        eventually(Duration.ofMinutes(2), () -> assertEquals(0, accounts("Ready", "True")));

        long beginning = System.nanoTime();
        desks.create(PEOPLE);
        eventually(PATIENCE, () -> assertEquals(ACCOUNTS, accounts("Ready", "True")));
        Duration time = Duration.ofNanos(System.nanoTime() - beginning);

        assertEquals(ACCOUNTS, desks.ready());
        say("all Ready " + seconds(time) + " after the first was applied; " + looks() + " looks");
    }

    @AfterAll
    static void end() {
        for (AutoCloseable open : new AutoCloseable[] {operator, api, cluster}) {
            close(open);
        }
    }

    @Test
    void nothingIsWrittenWhileNothingIsNew() {
        awaitRest();
        ServerWrites before = ServerWrites.counted(api);
        int eventsBefore = events();
        BigDecimal looksBefore = looks();
        BigDecimal secondsBefore = secondsOfLooks();
        long beginning = System.nanoTime();

        desks.noteOnEach("seen at " + beginning);
        eventually(QUIET.plus(PATIENCE), () -> {
            assertTrue(System.nanoTime() - beginning > QUIET.toNanos(), "not long enough yet");
            assertTrue(looks().subtract(looksBefore).intValue() >= ACCOUNTS, "not all were looked at");
        });

        Map<String, Long> written = new TreeMap<>(ServerWrites.counted(api).since(before));
        written.merge("PATCH tradingaccounts", (long) -ACCOUNTS, Long::sum);
        written.values().removeIf(times -> times == 0);
        BigDecimal seen = looks().subtract(looksBefore);
        BigDecimal mean =
                secondsOfLooks().subtract(secondsBefore).movePointRight(3).divide(seen, RoundingMode.HALF_UP);
        say("at rest for " + seconds(Duration.ofNanos(System.nanoTime() - beginning)) + ": " + seen + " looks of "
                + mean.intValue() + " ms, P95 of the last two minutes " + lateLook() + " ms; written " + written);
        assertEquals(Map.of(), written);
        assertEquals(eventsBefore, events());
    }

    @Test
    void theHeapGrowsByLittleWithEachAccount() {
        awaitRest();
        long live = operator.liveHeap();

        say("live heap " + live + " MiB of 512, most resident memory " + operator.mostResident() + " MiB");
        assertTrue(live < 64 + ACCOUNTS * 448L / 1000, live + " MiB");
    }

    @Test
    void editsOfManyAtOnceAllArrive() {
        awaitRest();
        Arrivals settings = Arrivals.at(
                api,
                "/api/v1/configmaps?labelSelector=tradeplane.dev/component%3Dsettings",
                map -> map.at("/data").path("cell-settings.json").asText().contains("\"maxOpenPositions\" : 7"));
        Arrivals statuses = Arrivals.at(
                api,
                "/apis/tradeplane.dev/v1alpha1/tradingaccounts?fieldSelector=",
                account -> account.at("/spec/limits/maxOpenPositions").asInt() == 7
                        && account.at("/status/observedGeneration").asLong()
                                == account.at("/metadata/generation").asLong());

        desks.limitOpenPositions(EDITED, 7);

        eventually(PATIENCE, () -> assertEquals(EDITED, settings.count(), settings.toString()));
        eventually(PATIENCE, () -> assertEquals(EDITED, statuses.count(), statuses.toString()));
        say(EDITED + " edited at once, settings: " + settings);
        say(EDITED + " edited at once, statuses: " + statuses);
        assertEquals(ACCOUNTS, desks.ready());
    }

    /** All is said that was to be said of the cells: nobody answers for them here, which takes a while to be sure of. */
    private static void awaitRest() {
        ServerWrites[] before = {ServerWrites.counted(api)};
        long[] since = {System.nanoTime()};
        eventually(PATIENCE, () -> {
            ServerWrites now = ServerWrites.counted(api);
            if (!now.equals(before[0])) {
                before[0] = now;
                since[0] = System.nanoTime();
            }
            assertTrue(System.nanoTime() - since[0] > REST.toNanos(), "something was written a moment ago");
            assertEquals(0, accounts("Reconciling", "True"));
            assertEquals(0, figure("tradeplane_operator_looks_under_way"));
        });
    }

    private static int accounts(String condition, String status) {
        return figure("tradeplane_accounts{condition=\"" + condition + "\",status=\"" + status + "\"}");
    }

    private static BigDecimal looks() {
        return operator.figure("tradeplane_operator_looks_seconds_count{kind=\"reconcile\"}");
    }

    private static BigDecimal secondsOfLooks() {
        return operator.figure("tradeplane_operator_looks_seconds_sum{kind=\"reconcile\"}");
    }

    private static int figure(String series) {
        return operator.figure(series).intValue();
    }

    private static int lateLook() {
        return operator.figure("tradeplane_operator_looks_seconds{kind=\"reconcile\",quantile=\"0.95\"}")
                .movePointRight(3)
                .intValue();
    }

    private static int events() {
        return api.get("/apis/events.k8s.io/v1/events?fieldSelector=reportingController%3Dtradeplane-operator")
                .path("items")
                .size();
    }

    private static void say(String figures) {
        System.out.println(ACCOUNTS + " accounts: " + figures);
    }

    private static void close(AutoCloseable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String WHERE_THE_API_SERVER_IS = """
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata: {name: kubernetes, labels: {kubernetes.io/service-name: kubernetes}}
            addressType: IPv4
            endpoints: [{addresses: [192.0.2.1]}]
            ports: [{name: https, port: 6443, protocol: TCP}]
            """;
}
