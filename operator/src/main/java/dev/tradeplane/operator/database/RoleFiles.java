package dev.tradeplane.operator.database;

import dev.tradeplane.account.cell.DatabaseRoles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The logins of the services, as their Secrets are mounted: a folder for each schema. */
final class RoleFiles {
    private RoleFiles() {}

    /** What makes schemas, roles and passwords as the files say. */
    static List<String> statements(Path folder, String database) {
        return Stream.concat(
                        DatabaseRoles.lockDown(database).stream(),
                        Arrays.stream(DatabaseRoles.values()).flatMap(roles -> {
                            Path secret = folder.resolve(roles.schema());
                            return roles
                                    .statements(
                                            database,
                                            read(secret.resolve("owner-password")),
                                            read(secret.resolve("password")))
                                    .stream();
                        }))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
