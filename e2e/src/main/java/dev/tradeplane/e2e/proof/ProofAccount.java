package dev.tradeplane.e2e.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradeplane.e2e.broker.BrokerName;
import dev.tradeplane.e2e.broker.SimulatedBroker;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.link.Links;
import dev.tradeplane.e2e.nemesis.SmallDisk;
import dev.tradeplane.e2e.nemesis.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One account of a run: a cell of its own, before a broker of its own. */
final class ProofAccount implements AutoCloseable {
    /** The simulator keeps no rates, so that a run of minutes meets thousands of orders. */
    private static final Map<String, String> RATES = Map.of("TRADEPLANE_BROKER_CALLS_RATE_PERCENT", "5000");

    private static final Set<String> NOTHING_CAME =
            Set.of("DENIED", "REJECTED", "EXPIRED_UNSENT", "CANCELED", "EXPIRED");
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private final String name;
    private final BrokerName brokerName;
    private final LocalCell cell;
    private final SimulatedBroker broker;
    private final Links links = new Links();
    private @Nullable SmallDisk disk;

    /**
     * What every account of a run has alike.
     *
     * @param wired whether there are wires to cut between its parts
     * @param smallDisk whether its database has a disk that can be filled
     * @param replicas how often its services run
     * @param environment variables of its cell
     */
    record Setting(boolean wired, boolean smallDisk, int replicas, Map<String, String> environment) {
        Setting {
            Map<String, String> all = new HashMap<>(RATES);
            all.putAll(environment);
            environment = Map.copyOf(all);
        }
    }

    private ProofAccount(String name, BrokerName brokerName, LocalCell cell, SimulatedBroker broker) {
        this.name = name;
        this.brokerName = brokerName;
        this.cell = cell;
        this.broker = broker;
    }

    /** Starts both; the first order was filled when this returns. */
    static ProofAccount start(String name, BrokerName brokerName, RunFolder folder, Setting setting) {
        LocalCell cell = LocalCell.in(folder.account(name), template(), setting.replicas(), setting.environment());
        String gateway = "http://127.0.0.1:" + cell.port();
        SimulatedBroker broker =
                SimulatedBroker.start(LocalCell.home(), brokerName, folder.brokerLedger(name), gateway);
        ProofAccount account = new ProofAccount(name, brokerName, cell, broker);
        try {
            account.open(setting);
            return account;
        } catch (RuntimeException e) {
            account.close();
            throw e;
        }
    }

    String name() {
        return name;
    }

    LocalCell cell() {
        return cell;
    }

    Target target() {
        return new Target(cell, broker, links, Optional.ofNullable(disk));
    }

    GatewayClient client() {
        return new GatewayClient(cell.endpoints().gateways(), cell.endpoints().apiKey());
    }

    /** The market moves on at the same prices: none grows old. */
    void quote() {
        broker.prices(brokerName.prices());
    }

    private void open(Setting setting) {
        boolean wired = setting.wired();
        URI address = wired ? links.to("broker-service→broker", broker.address()) : broker.address();
        cell.editAccount(text -> text.replace("NAME", name)
                .replace("BROKER", brokerName.wire())
                .replace("ENDPOINT", address.toString())
                .replace("CURRENCY", brokerName.currency()));
        cell.secret(name + "-broker", brokerName.secretKeys().getFirst(), "simkey");
        cell.secret(name + "-broker", brokerName.secretKeys().getLast(), "simsecret");
        cell.insistOnUp();
        if (setting.smallDisk()) {
            cell.down();
            disk = SmallDisk.holding(cell.directory().resolve("pg"));
            cell.insistOnUp();
        }
        if (wired) {
            links.lay(cell);
            cell.restartServices();
        }
        quote();
        if (brokerName.needsLogin()) {
            logIn();
        }
        awaitFirstFill();
    }

    private void logIn() {
        // A JVM may have said something before.
        URI page = URI.create(cell.type("login").lines().toList().getLast().strip());
        try (HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Until instruments and prices are there, every order is denied. */
    private void awaitFirstFill() {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        String order = "";
        String state = "DENIED";
        for (int i = 0; !state.equals("FILLED"); i++) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no order of " + name + " was filled within " + READY_WITHIN);
            }
            quote();
            if (NOTHING_CAME.contains(state)) {
                order = place("first-" + i);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            state = client().get("/v1/orders/" + order).text("/state");
        }
    }

    /** The order's id, whether it was denied or not. */
    private String place(String key) {
        String instrument =
                brokerName.prices().keySet().stream().sorted().findFirst().orElseThrow();
        Answer answer = client().place(key, """
                {"instrument":"%s","side":"BUY","quantity":"1","type":"MARKET"}""".formatted(instrument));
        String id = answer.text("/id");
        return id.isEmpty() ? answer.text("/order/id") : id;
    }

    @Override
    public void close() {
        cell.close();
        SmallDisk mounted = disk;
        if (mounted != null) {
            mounted.close();
        }
        links.close();
        broker.close();
    }

    private static String template() {
        try (InputStream file = Objects.requireNonNull(ProofAccount.class.getResourceAsStream("/proof-account.yaml"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
