package dev.tradeplane.testsupport.kubernetes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where {@code ./tradeplane cluster binaries} puts the programs of the control plane. */
record Binaries(Path root) {
    static final String VERSION = "1.35.4";
    private static final List<String> NEEDED = List.of("etcd", "kube-apiserver", "kubectl");

    static Binaries inCache(Map<String, String> environment) {
        @Nullable String cache = environment.get("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return new Binaries(base.resolve("tradeplane").resolve("kubernetes"));
    }

    /** Throws with the command to run when one is missing. */
    Binaries present() {
        List<String> missing = NEEDED.stream()
                .filter(name -> !Files.isExecutable(program(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(String.join(", ", missing) + " of Kubernetes " + VERSION + " not in "
                    + folder() + ": run ./tradeplane cluster binaries");
        }
        return this;
    }

    Path program(String name) {
        return folder().resolve(name);
    }

    /** The folder kube-api-test looks into for a version and a platform. */
    Path versions() {
        return root.resolve("k8s");
    }

    private Path folder() {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        return versions().resolve(VERSION + "-linux-" + architecture);
    }
}
