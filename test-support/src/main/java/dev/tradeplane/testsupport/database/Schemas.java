package dev.tradeplane.testsupport.database;

import dev.tradeplane.account.cell.DatabaseRoles;
import java.util.List;
import java.util.stream.Stream;

/** The SQL of a real cell, run on an emptied schema. */
final class Schemas {
    private Schemas() {}

    static List<String> fresh(CellService service) {
        DatabaseRoles roles = roles(service);
        return Stream.of(
                        List.of("DROP SCHEMA IF EXISTS " + roles.schema() + " CASCADE"),
                        DatabaseRoles.lockDown(TestServer.DATABASE),
                        roles.statements(TestServer.DATABASE, password(roles.owner()), password(roles.schema())))
                .flatMap(List::stream)
                .toList();
    }

    static String password(String role) {
        return "password-of-" + role;
    }

    private static DatabaseRoles roles(CellService service) {
        return switch (service) {
            case GATEWAY -> DatabaseRoles.GATEWAY;
            case RISK -> DatabaseRoles.RISK;
            case BROKER -> DatabaseRoles.BROKER;
            case AUDIT -> DatabaseRoles.AUDIT;
        };
    }
}
