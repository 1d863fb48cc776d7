package dev.tradeplane.cli.postgres;

import java.util.List;
import java.util.function.UnaryOperator;

/** The SQL that gives every service its schema and its roles; safe to repeat. */
@FunctionalInterface
public interface RoleStatements {
    /**
     * In order, each to be run on its own by a superuser.
     *
     * @param passwordOf the password of a role, by the role's name
     */
    List<String> statements(UnaryOperator<String> passwordOf);
}
