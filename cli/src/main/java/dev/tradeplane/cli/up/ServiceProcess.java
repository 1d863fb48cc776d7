package dev.tradeplane.cli.up;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.Member;
import dev.tradeplane.cli.process.ProcessSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How a service of the cell is run: the JDK this launcher runs on, a bounded heap, and its own properties file. */
final class ServiceProcess {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Path home;
    private final CellDirectory cell;

    /**
     * @param home the folder that holds the modules
     */
    ServiceProcess(Path home, CellDirectory cell) {
        this.home = home;
        this.cell = cell;
    }

    ProcessSpec of(Member member) {
        ServiceName service = member.service();
        Path jar = home.resolve(service.id()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartRefusedException(service.id() + " is not built: " + jar + " is missing.");
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                cell.mark(),
                "-Xmx" + heapMegabytes(service) + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dsmallrye.config.locations=" + cell.properties(member).toUri(),
                "-jar",
                jar.toString());
        return new ProcessSpec(
                member.id(), command, cell.pidFile(member.id()), cell.log(member.id()), "TERM", GRACE, () -> {});
    }

    private static int heapMegabytes(ServiceName service) {
        return switch (service) {
            case GATEWAY, AUDIT -> 256;
            case RISK, BROKER -> 384;
        };
    }
}
