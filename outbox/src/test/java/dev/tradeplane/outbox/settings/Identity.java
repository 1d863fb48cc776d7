package dev.tradeplane.outbox.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's key with a certificate it signed itself; made once, by the JDK's own tool. */
record Identity(SSLContext context, Path certificate) {
    static final Identity OF_THE_SERVER = made();

    private static final String PASSWORD = "changeit";

    private static Identity made() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "identity");
            Path store = folder.resolve("server.p12");
            Path certificate = folder.resolve("server.crt");
            keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=api-server", "-ext", "san=ip:127.0.0.1");
            keytool(store, "-exportcert", "-rfc", "-file", certificate.toString());
            return new Identity(context(store), certificate);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(Path store, String... arguments) throws IOException {
        String program =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = Stream.concat(
                        Stream.of(program),
                        Stream.concat(
                                Stream.of(arguments),
                                Stream.of("-alias", "server", "-keystore", store.toString(), "-storepass", PASSWORD)))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("keytool failed: " + command);
        }
    }
}
