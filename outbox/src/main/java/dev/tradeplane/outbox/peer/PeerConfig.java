package dev.tradeplane.outbox.peer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom this service calls, and who may call it. Map keys are peer names such as {@code risk-service}. */
@ConfigMapping(prefix = "tradeplane.peers")
public interface PeerConfig {
    /** File with this service's own key, sent as a bearer token. Not together with tokens. */
    Optional<Path> keyFile();

    /** Files with the keys of the peers that may call this service. Not together with tokens. */
    Map<String, Path> accept();

    /** Tokens of Kubernetes service accounts, in the place of keys. */
    Optional<Tokens> tokens();

    /** Base URLs of the peers this service calls; of a peer with more than one process, one each, the preferred one first. */
    Map<String, List<URI>> url();

    @WithDefault("1s")
    Duration connectTimeout();

    @WithDefault("10s")
    Duration requestTimeout();

    /** How long a call is tried again while no connection can be made, or one breaks that may be made again. */
    @WithDefault("1s")
    Duration retryFor();

    /** By what service account tokens are checked, and where this service's own lie. Files are read anew when used. */
    interface Tokens {
        /** Who signs the tokens: the cluster's service account issuer. */
        String issuer();

        /** The issuer's public keys, as a JSON Web Key Set. */
        Path jwksFile();

        /** What a token presented to this service must be meant for. */
        String audience();

        /** Folder with this service's own tokens, one file a peer it calls. */
        Path dir();

        /** Subjects of the peers that may call this service, such as {@code system:serviceaccount:desk:desk-gateway}. */
        Map<String, String> accept();
    }
}
