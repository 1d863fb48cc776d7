package dev.tradeplane.account.cell;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The schema and the two roles of one service: {@code X_owner} owns the schema and migrates it, {@code X} works in it.
 * Neither is a superuser, and no service sees the schema of another.
 */
public enum DatabaseRoles {
    GATEWAY("gateway", "SELECT, INSERT, UPDATE, DELETE"),
    RISK("risk", "SELECT, INSERT, UPDATE, DELETE"),
    BROKER("broker", "SELECT, INSERT, UPDATE, DELETE"),
    /** What was recorded cannot be changed by the service that records it. */
    AUDIT("audit", "SELECT, INSERT");

    private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final String schema;
    private final String rights;

    DatabaseRoles(String schema, String rights) {
        this.schema = schema;
        this.rights = rights;
    }

    /** Name of the schema, and of the runtime role. */
    public String schema() {
        return schema;
    }

    /** Name of the role that owns the schema. */
    public String owner() {
        return schema + "_owner";
    }

    /** Takes from everybody what PostgreSQL gives to everybody; once a database, before the services' statements. */
    public static List<String> lockDown(String database) {
        return List.of(
                "REVOKE ALL ON DATABASE " + checked(database) + " FROM PUBLIC",
                "REVOKE ALL ON SCHEMA public FROM PUBLIC");
    }

    /**
     * Statements for a superuser connected to the database, in order, each on its own. Running them again changes only
     * the passwords.
     */
    public List<String> statements(String database, String ownerPassword, String password) {
        return Stream.of(
                        role(owner(), ownerPassword),
                        role(schema, password),
                        Stream.of(
                                "GRANT CONNECT ON DATABASE " + checked(database) + " TO " + owner() + ", " + schema,
                                "CREATE SCHEMA IF NOT EXISTS " + schema + " AUTHORIZATION " + owner(),
                                "GRANT USAGE ON SCHEMA " + schema + " TO " + schema,
                                "GRANT " + rights + " ON ALL TABLES IN SCHEMA " + schema + " TO " + schema,
                                "GRANT USAGE ON ALL SEQUENCES IN SCHEMA " + schema + " TO " + schema,
                                byDefault(rights + " ON TABLES"),
                                byDefault("USAGE ON SEQUENCES"),
                                searchPath(owner()),
                                searchPath(schema)))
                .flatMap(statements -> statements)
                .toList();
    }

    private static Stream<String> role(String name, String password) {
        return Stream.of(
                "DO $$ BEGIN CREATE ROLE " + name + " LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                "ALTER ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD " + literal(password));
    }

    private String byDefault(String granted) {
        return "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner() + " IN SCHEMA " + schema + " GRANT " + granted + " TO "
                + schema;
    }

    private String searchPath(String role) {
        return "ALTER ROLE " + role + " SET search_path = " + schema;
    }

    private static String checked(String database) {
        if (!DATABASE.matcher(database).matches()) {
            throw new IllegalArgumentException("not a database name: " + database);
        }
        return database;
    }

    private static String literal(String text) {
        if (text.indexOf('\\') >= 0 || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a password must not contain backslashes or NUL");
        }
        return "'" + text.replace("'", "''") + "'";
    }
}
