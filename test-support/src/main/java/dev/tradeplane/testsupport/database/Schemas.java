package dev.tradeplane.testsupport.database;

import java.util.List;
import java.util.stream.Stream;

/** The SQL that gives one service an empty schema, an owner for it and a role to run with. */
final class Schemas {
    private Schemas() {}

    static List<String> fresh(CellService service) {
        String schema = service.schema();
        String owner = schema + "_owner";
        String rights = service == CellService.AUDIT ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
        return Stream.of(
                        role(owner),
                        role(schema),
                        List.of(
                                "DROP SCHEMA IF EXISTS " + schema + " CASCADE",
                                "CREATE SCHEMA " + schema + " AUTHORIZATION " + owner,
                                "ALTER ROLE " + owner + " SET search_path = " + schema,
                                "ALTER ROLE " + schema + " SET search_path = " + schema,
                                "GRANT USAGE ON SCHEMA " + schema + " TO " + schema,
                                defaults(owner, schema) + rights + " ON TABLES TO " + schema,
                                defaults(owner, schema) + "USAGE, SELECT ON SEQUENCES TO " + schema))
                .flatMap(List::stream)
                .toList();
    }

    static String password(String role) {
        return "password-of-" + role;
    }

    private static List<String> role(String role) {
        return List.of(
                "DO $$ BEGIN CREATE ROLE " + role + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                "ALTER ROLE " + role + " LOGIN PASSWORD '" + password(role) + "'");
    }

    private static String defaults(String owner, String schema) {
        return "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner + " IN SCHEMA " + schema + " GRANT ";
    }
}
