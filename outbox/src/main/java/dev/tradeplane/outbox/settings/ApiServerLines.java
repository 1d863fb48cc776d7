package dev.tradeplane.outbox.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The events of one ConfigMap, a line each, as the API server sends them. Each watch is short: one whose connection died
 * without a word is given up when the server should have ended it.
 */
final class ApiServerLines {
    private static final int OK = 200;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final SettingsConfig.Watch where;
    private final URI events;
    private volatile @Nullable HttpClient http;

    ApiServerLines(SettingsConfig.Watch where) {
        this.where = where;
        this.events = URI.create(where.apiServer() + "/api/v1/namespaces/" + where.namespace()
                + "/configmaps?watch=true&fieldSelector=metadata.name%3D" + where.name() + "&timeoutSeconds="
                + LENGTH.toSeconds());
    }

    /** Blocks until the server answers. */
    Stream<String> open() throws IOException, InterruptedException {
        try {
            return opened(client());
        } catch (IOException e) {
            // The next attempt reads the authority's certificate anew.
            close();
            throw e;
        }
    }

    void close() {
        HttpClient client = http;
        http = null;
        if (client != null) {
            client.shutdownNow();
        }
    }

    private Stream<String> opened(HttpClient client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(events)
                .timeout(CONNECT.plus(GRACE))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(where.tokenFile()).strip())
                .header("Accept", "application/json")
                .build();
        HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
        Stream<String> lines = response.body();
        if (response.statusCode() != OK) {
            lines.close();
            throw new IOException("the API server answered " + response.statusCode());
        }
        Executor later =
                CompletableFuture.delayedExecutor(LENGTH.plus(GRACE).toSeconds(), TimeUnit.SECONDS, Runnable::run);
        CompletableFuture<Void> givenUp = CompletableFuture.runAsync(lines::close, later);
        return lines.onClose(() -> givenUp.cancel(false));
    }

    private HttpClient client() throws IOException {
        HttpClient known = http;
        if (known != null) {
            return known;
        }
        HttpClient made = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .sslContext(trusting())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        http = made;
        return made;
    }

    private SSLContext trusting() throws IOException {
        try (InputStream file = Files.newInputStream(where.caFile())) {
            KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
            authorities.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                authorities.setCertificateEntry("authority-" + authorities.size(), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("the API server's authority cannot be used", e);
        }
    }
}
