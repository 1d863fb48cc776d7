package dev.tradeplane.e2e.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Many paper accounts, twenty to a namespace. */
record Desks(ApiDoor api, int count) {
    private static final int A_NAMESPACE = 20;
    private static final String ALL = "/apis/tradeplane.dev/v1alpha1/tradingaccounts?fieldSelector=";

    /** As fast as so many people would. */
    void create(int people) {
        for (int first = 0; first < count; first += A_NAMESPACE) {
            api.create("/api/v1/namespaces", """
                    apiVersion: v1
                    kind: Namespace
                    metadata: {name: %s}
                    """.formatted(namespace(first)));
        }
        at(people, count, number -> api.create(accounts(number), yaml(number)));
    }

    /** Changes one limit of each of the first ones, all at the same time. */
    void limitOpenPositions(int ofFirst, int limit) {
        at(ofFirst, ofFirst, number -> api.merge(path(number), """
                {"spec": {"limits": {"maxOpenPositions": %d}}}""".formatted(limit)));
    }

    /** Has each looked at again, one after the other, although nothing is declared anew. */
    void noteOnEach(String note) {
        for (int number = 0; number < count; number++) {
            api.merge(path(number), """
                    {"metadata": {"annotations": {"example.com/note": "%s"}}}""".formatted(note));
        }
    }

    /** How many say of themselves, to anybody who asks, that they are Ready in their newest form. */
    long ready() {
        long ready = 0;
        for (var account : api.get(ALL).path("items")) {
            boolean newest = account.at("/status/observedGeneration").asLong()
                    == account.at("/metadata/generation").asLong();
            for (var condition : account.at("/status/conditions")) {
                if (newest
                        && condition.path("type").asText().equals("Ready")
                        && condition.path("status").asText().equals("True")) {
                    ready++;
                }
            }
        }
        return ready;
    }

    private static void at(int once, int times, IntConsumer deed) {
        try (ExecutorService people = Executors.newFixedThreadPool(once)) {
            List<Callable<Void>> deeds = new ArrayList<>();
            IntStream.range(0, times)
                    .forEach(number -> deeds.add(() -> {
                        deed.accept(number);
                        return null;
                    }));
            for (Future<Void> done : people.invokeAll(deeds)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String namespace(int number) {
        return "desks-" + number / A_NAMESPACE;
    }

    private static String accounts(int number) {
        return "/apis/tradeplane.dev/v1alpha1/namespaces/" + namespace(number) + "/tradingaccounts";
    }

    private static String path(int number) {
        return accounts(number) + "/desk-" + number;
    }

    private static String yaml(int number) {
        return """
                apiVersion: tradeplane.dev/v1alpha1
                kind: TradingAccount
                metadata:
                  name: desk-%1$d
                spec:
                  broker: {name: paper}
                  session: {calendar: Always}
                  instruments: {allow: ["NSE:*", "NFO:NIFTY*"]}
                  limits: {maxOrderQuantity: "1800", maxOrderNotional: "100000", maxOpenPositions: 3}
                  webhooks:
                    - name: tradingview
                      format: TradingView
                      secretRef: {name: desk-%1$d-hooks, key: tradingview}
                """.formatted(number);
    }
}
