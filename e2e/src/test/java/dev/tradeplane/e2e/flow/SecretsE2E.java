package dev.tradeplane.e2e.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.e2e.Account;
import dev.tradeplane.e2e.Leaks;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.client.GatewayClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What only the cell may know stays in its files, closed to others, and out of everything it writes. */
class SecretsE2E {
    private static final int SHORTEST_SECRET = 16;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void keepsSecretsPrivateAndOutOfLogsAndAnswers() throws IOException {
        String answers;
        String printed;
        Path directory;
        try (LocalCell cell = LocalCell.in(folder, Account.named("flow"))) {
            directory = cell.directory();
            printed = cell.up() + cell.status();
            answers = useEverySecret(cell);
            cell.down();
        }

        Set<String> modes = modesBelow(directory.resolve("secrets"));
        assertEquals(Set.of("folder rwx------", "file rw-------"), modes);
        assertEquals(Set.of("rw-------"), modesOf(directory.resolve("run"), ".properties"));
        Set<String> secrets = secretsBelow(directory.resolve("secrets"));
        assertTrue(secrets.size() > 10, "too few secrets to look for");
        for (String secret : secrets) {
            assertFalse(printed.contains(secret), "the launcher printed a secret");
            assertFalse(answers.contains(secret), "an answer held a secret");
        }
        assertEquals(List.of(), Leaks.in(directory, secrets));
    }

    /** Rightly and wrongly: refusals are where secrets slip into logs. */
    private static String useEverySecret(LocalCell cell) {
        Trader trader = new Trader(cell);
        GatewayClient gateway =
                new GatewayClient(cell.endpoints().gateway(), cell.endpoints().apiKey());
        String login = """
                {"username":"%s","password":"%s"}""";
        String name = cell.endpoints().adminName();
        String password = cell.endpoints().adminPassword();
        return Stream.of(
                        trader.alert("""
                                {"action":"buy","ticker":"NSE:SBIN","quantity":"1"}"""),
                        trader.alert("{{not json"),
                        gateway.alert(cell.endpoints().webhook("tradingview") + "x", "{}"),
                        gateway.alert(cell.endpoints().webhookDoor("tradingview"), """
                                {"action":"sell","ticker":"NSE:SBIN","quantity":"1","secret":"%s"}""".formatted(
                                        cell.endpoints().webhook("tradingview").replaceFirst(".*/", ""))),
                        gateway.post("/auth/login", login.formatted(name, password)),
                        gateway.post("/auth/login", login.formatted(password, name)),
                        gateway.post("/auth/login", login.formatted(name, password) + "}"),
                        gateway.get("/v1/account"))
                .map(answer -> answer.status() + " " + answer.body())
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> modesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(f -> (Files.isDirectory(f) ? "folder " : "file ") + mode(f))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> modesOf(Path root, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(f -> f.toString().endsWith(suffix))
                    .map(SecretsE2E::mode)
                    .collect(Collectors.toSet());
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every line of every secret file that is long enough to be one; public halves of key pairs are none. */
    private static Set<String> secretsBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("public.pem"))
                    .flatMap(f -> text(f).lines())
                    .map(String::strip)
                    .filter(line -> line.length() >= SHORTEST_SECRET && !line.startsWith("-----"))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
