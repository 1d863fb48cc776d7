package dev.tradeplane.operator.database;

import java.nio.file.Path;
import java.time.Duration;

/** What the Job runs: host, port and name of the database as arguments, logins as files. Safe to repeat. */
final class PrepareDatabase {
    static final String SUPERUSER = "/etc/tradeplane/postgres";
    static final String ROLES = "/etc/tradeplane/roles";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private PrepareDatabase() {}

    public static void main(String[] arguments) throws InterruptedException {
        String server = "jdbc:postgresql://" + arguments[0] + ":" + arguments[1] + "/";
        Superuser superuser = new Superuser(server, Path.of(SUPERUSER));
        superuser.prepare(arguments[2], RoleFiles.statements(Path.of(ROLES), arguments[2]), PATIENCE);
    }
}
