package dev.tradeplane.cli.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** PostgreSQL's programs for this machine, unpacked once per version into a folder all cells of a user share. */
final class PostgresBinaries {
    private final Path cache;

    PostgresBinaries(Path cache) {
        this.cache = cache;
    }

    /** The folder that holds {@code bin/postgres}. */
    Path unpacked() {
        try {
            URL archive = archive();
            Path home = cache.resolve(versionOf(archive));
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                Files.createDirectories(cache);
                Path fresh = Files.createTempDirectory(cache, "unpacking-");
                TarXz.unpack(archive, fresh);
                moveInto(fresh, home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL below " + cache, e);
        }
    }

    private static URL archive() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch", "");
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        String name = "/postgres-" + os + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new IllegalStateException("There is no PostgreSQL for this machine (" + os + ", " + arch
                    + "): Tradeplane runs on Linux and macOS, x86-64 and ARM64");
        }
        return archive;
    }

    private static String versionOf(URL archive) throws IOException {
        URI jar = URI.create(
                ((JarURLConnection) archive.openConnection()).getJarFileURL().toString());
        String file = String.valueOf(Path.of(jar).getFileName());
        return file.endsWith(".jar") ? file.substring(0, file.length() - ".jar".length()) : file;
    }

    private static void moveInto(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException otherWasFaster) {
            // Another cell unpacked the same version meanwhile; its copy serves as well.
            TarXz.deleteTree(fresh);
        }
    }
}
