package dev.tradeplane.cli.cell;

import dev.tradeplane.account.cell.ServiceName;
import java.nio.file.Path;

/**
 * The folder that holds everything one cell owns.
 *
 * @param root absolute
 */
public record CellDirectory(Path root) {
    /** The name of PostgreSQL among the cell's processes. */
    public static final String POSTGRES = "postgres";

    public static CellDirectory at(Path path) {
        return new CellDirectory(path.toAbsolutePath().normalize());
    }

    /** Creates the folders that are missing, closed to other users. */
    public void create() {
        PrivateFile.createFolder(root);
        PrivateFile.createFolder(run());
        PrivateFile.createFolder(logs());
        PrivateFile.createFolder(secrets());
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** What can be fetched again. */
    public Path cache() {
        return root.resolve("cache");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path postgresData() {
        return root.resolve("pg");
    }

    public Path accountFile() {
        return root.resolve("account.yaml");
    }

    public Path endpointsFile() {
        return root.resolve("endpoints.json");
    }

    public Path settingsFile() {
        return run().resolve("cell-settings.json");
    }

    public Path stateFile() {
        return run().resolve("supervisor.json");
    }

    public Path lockFile() {
        return run().resolve("supervisor.lock");
    }

    public Path pidFile(String process) {
        return run().resolve(process + ".pid");
    }

    public Path supervisorPidFile() {
        return pidFile("supervisor");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    public Path properties(Member member) {
        return run().resolve(member.id() + ".properties");
    }

    public Path serviceKey(ServiceName service) {
        return secrets().resolve("service-keys").resolve(service.id());
    }

    /** The argument every service of this cell is started with (outside the services' own keys), so that its processes can be told from others. */
    public String mark() {
        return "-Dcell.dir=" + root;
    }
}
