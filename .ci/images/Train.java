import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code Train OUT PROPERTIES...}: runs a service where its image has it, with the settings of these files and a PostgreSQL of its
 * own, writes what the JVM learned to OUT, and shows that a JVM accepts it. Runs inside the root file system of the image.
 */
final class Train {
    private static final String MANAGEMENT = "http://127.0.0.1:19000";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 3;
    private static final int LINES = 20;
    private static final int COLUMNS = 400;

    private final Path cache;
    private final List<Path> settings;
    private final Path work;

    private Train(Path cache, List<Path> settings) throws IOException {
        this.cache = cache;
        this.settings = settings;
        this.work = Files.createTempDirectory("training");
    }

    public static void main(String[] arguments) throws Exception {
        List<Path> files = Stream.of(arguments).map(Path::of).toList();
        new Train(files.getFirst(), files.subList(1, files.size())).run();
    }

    /** The second figure is the one that another load on the machine leaves as it is. */
    private record Start(long millis, long cpuMillis) {
        @Override
        public String toString() {
            return millis + " ms (" + cpuMillis + " ms of CPU)";
        }
    }

    private interface Probe {
        boolean holds() throws Exception;
    }

    private void run() throws Exception {
        writeSecrets();
        writeProperties();
        HttpServer cluster = EmptyCluster.start(18081);
        Process database = startDatabase();
        try {
            startPatiently("-XX:AOTCacheOutput=" + cache);
            if (!Files.exists(cache)) {
                throw new IllegalStateException("The training run left no cache:\n" + end(log()));
            }
            Start without = startPatiently("-XX:AOTMode=off");
            // In this mode a JVM that cannot use its cache does not start.
            Start with = startPatiently("-XX:AOTMode=on", "-XX:AOTCache=" + cache);
            System.out.printf("Start %s, without the cache %s; the cache has %d MiB.%n", with, without, Files.size(cache) >> 20);
        } finally {
            stop(database);
            cluster.stop(0);
        }
    }

    /** On a machine that is busy with other things a service may give up waiting for its database. */
    private Start startPatiently(String... options) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(options);
            } catch (IllegalStateException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** What a start took, until the service was alive; it has ended when this returns. */
    private Start start(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("/opt/java/bin/java", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-Dsmallrye.config.locations=" + work.resolve("service.properties"), "-jar", "/app/quarkus-run.jar"));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile()).start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            await(process, () -> get(http, "/q/health/live") == 200);
            Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
            Start start = new Start(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin), cpu.toMillis());
            for (String path : List.of("/q/health/ready", "/q/health/started", "/q/metrics")) {
                get(http, path);
            }
            return start;
        } finally {
            stop(process);
        }
    }

    private void await(Process process, Probe probe) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!probe.holds()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("It does not start:\n" + end(log()));
            }
            Thread.sleep(10);
        }
    }

    private static int get(HttpClient http, String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(MANAGEMENT + path)).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** A JVM in training writes its cache after everything else, so its end is waited for. */
    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private Process startDatabase() throws Exception {
        Path data = work.resolve("pg");
        Path log = work.resolve("postgres.log");
        int made = new ProcessBuilder("initdb", "--pgdata=" + data, "--username=postgres", "--auth=trust", "--encoding=UTF8",
                "--locale=C", "--no-sync", "--no-instructions").redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        if (made != 0) {
            throw new IllegalStateException("There is no database to train with:\n" + end(log));
        }
        Process database = new ProcessBuilder("postgres", "-D", data.toString(), "-c", "listen_addresses=127.0.0.1", "-p", "15432",
                "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "search_path=gateway,risk,broker,audit")
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        await(database, () -> Files.readString(log).contains("ready to accept connections"));
        return database;
    }

    /** Keys for these minutes only: they end with the file system they are in, and are in no layer. */
    private void writeSecrets() throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(work.resolve("private.pem"), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(work.resolve("public.pem"), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        Files.writeString(work.resolve("key"), Base64.getUrlEncoder().withoutPadding().encodeToString(pair.getPublic().getEncoded()));
    }

    private static String pem(String type, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }

    private void writeProperties() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : settings) {
            text.append(Files.readString(file)).append('\n');
        }
        String config = settings.getFirst().resolveSibling("").toString();
        Files.writeString(work.resolve("service.properties"),
                text.toString().replace("{work}", work.toString()).replace("{config}", config));
    }

    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                .map(line -> line.substring(0, Math.min(COLUMNS, line.length())))
                .collect(Collectors.joining("\n"));
    }

    private Path log() {
        return work.resolve("service.log");
    }
}
