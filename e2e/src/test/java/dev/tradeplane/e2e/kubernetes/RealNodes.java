package dev.tradeplane.e2e.kubernetes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real nodes need root and the programs of a node. Without them a person's machine says so; CI fails. */
final class RealNodes {
    private static final List<String> PROGRAMS = List.of("containerd", "runc", "nft", "ip", "nsenter", "go");

    private RealNodes() {}

    static void require() {
        List<String> missing = PROGRAMS.stream().filter(p -> !onPath(p)).toList();
        boolean root = "root".equals(System.getProperty("user.name"));
        String why =
                "real nodes need root and " + missing + ": ./tradeplane cluster up --nodes real:1 says what to install";
        if (System.getenv("CI") != null && !(root && missing.isEmpty())) {
            throw new IllegalStateException(why);
        }
        Assumptions.assumeTrue(root && missing.isEmpty(), why);
    }

    private static boolean onPath(String program) {
        return Stream.of((System.getenv("PATH") + ":/usr/local/go/bin:/usr/sbin:/sbin").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
