package dev.tradeplane.testsupport.database;

import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.testsupport.fixture.Settings;
import dev.tradeplane.testsupport.json.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The settings file and the secrets of a test cell, below one folder of the build's output. */
final class CellFiles {
    private static final int PEM_LINE = 64;

    private final Path root;
    private final KeyPair verdictKeys = ed25519();
    private final KeyPair gatewayJwtKeys = ed25519();

    private CellFiles(Path root) {
        this.root = root;
    }

    static CellFiles create() {
        try {
            Path cells = Files.createDirectories(Path.of("target", "test-cells").toAbsolutePath());
            CellFiles files = new CellFiles(Files.createTempDirectory(cells, "cell"));
            Files.createDirectories(files.root.resolve("run"));
            files.writeSettings(Settings.paperDesk());
            for (CellService service : CellService.values()) {
                files.write("service-keys/" + service.peerName(), "test-key-of-" + service.peerName());
            }
            files.write("service-keys/" + CellService.OPERATOR, "test-key-of-the-operator");
            files.writePem("verdict", files.verdictKeys);
            files.writePem("gateway-jwt", files.gatewayJwtKeys);
            files.write("admin/password", "test-admin-password");
            files.write("api-key/key", "test-api-key");
            files.write("test-desk-hooks/" + Settings.WEBHOOK, "test-hook-secret");
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path settingsFile() {
        return root.resolve("run/cell-settings.json");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path cache() {
        return root.resolve("cache");
    }

    Path logins() {
        return root.resolve("database");
    }

    void writeLogins(CellService service) {
        String role = service.schema();
        writeLogin("username", role);
        writeLogin("password", Schemas.password(role));
        writeLogin("owner-username", role + "_owner");
        writeLogin("owner-password", Schemas.password(role + "_owner"));
    }

    void writeLogin(String name, String text) {
        try {
            Files.createDirectories(logins());
            Path next = Files.writeString(logins().resolve(name + ".next"), text);
            Files.move(next, logins().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KeyPair verdictKeys() {
        return verdictKeys;
    }

    KeyPair gatewayJwtKeys() {
        return gatewayJwtKeys;
    }

    void writeSettings(CellSettings settings) {
        writeSettings(WireJson.write(settings));
    }

    /** Write, then rename: no reader ever sees half a file. */
    void writeSettings(String text) {
        try {
            Path next = Files.writeString(settingsFile().resolveSibling("cell-settings.json.next"), text);
            Files.move(next, settingsFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writePem(String folder, KeyPair keys) throws IOException {
        write(folder + "/private.pem", pem("PRIVATE KEY", keys.getPrivate()));
        write(folder + "/public.pem", pem("PUBLIC KEY", keys.getPublic()));
    }

    private void write(String name, String text) throws IOException {
        Path file = secrets().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String pem(String what, Key key) {
        Base64.Encoder encoder = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + what + "-----\n" + encoder.encodeToString(key.getEncoded()) + "\n-----END " + what
                + "-----\n";
    }

    private static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }
}
