package dev.tradeplane.outbox.peer;

import dev.tradeplane.outbox.json.WireMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client for tests, with a key of its own and every peer at one address. */
public final class Peers {
    private Peers() {}

    record Configured(
            Optional<Path> keyFile,
            Map<String, Path> accept,
            Optional<PeerConfig.Tokens> tokens,
            Map<String, List<URI>> url,
            Duration connectTimeout,
            Duration requestTimeout,
            Duration retryFor)
            implements PeerConfig {
        static Configured keys(Path own, Map<String, Path> accept) {
            return new Configured(
                    Optional.of(own),
                    accept,
                    Optional.empty(),
                    Map.of(),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Duration.ZERO);
        }
    }

    public static PeerClient client(Path folder, String url) throws IOException {
        return client(folder, url, Duration.ofMillis(500));
    }

    static PeerClient client(Path folder, String url, Duration retryFor) throws IOException {
        return client(folder, List.of(url), retryFor);
    }

    static PeerClient client(Path folder, List<String> all, Duration retryFor) throws IOException {
        Path key = Files.writeString(folder.resolve("own"), "own-key\n");
        List<URI> addresses = all.stream().map(URI::create).toList();
        Map<String, List<URI>> urls = Map.of("audit-service", addresses, "broker-service", addresses);
        PeerConfig config = new Configured(
                Optional.of(key),
                Map.of(),
                Optional.empty(),
                urls,
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                retryFor);
        return new PeerClient(config, new StaticKeys(config), WireMapper.create());
    }

    /** The keys of a service that lets in risk-service and gateway. */
    static PeerIdentity keys(Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("own"), "own-key");
        Path risk = Files.writeString(folder.resolve("risk"), "risk-key\n");
        Path gateway = Files.writeString(folder.resolve("gateway"), "gateway-key\n");
        return new StaticKeys(Configured.keys(own, Map.of("risk-service", risk, "gateway", gateway)));
    }
}
