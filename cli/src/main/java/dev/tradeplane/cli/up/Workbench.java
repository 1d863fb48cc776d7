package dev.tradeplane.cli.up;

import dev.tradeplane.cli.terminal.Terminal;
import dev.tradeplane.cli.watch.AccountReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a cell is started with, whatever the cell.
 *
 * @param home the folder that holds the built modules and the examples
 * @param roles the SQL that gives every service its schema and roles, from the passwords by role name
 * @param cache where PostgreSQL is unpacked for all cells of this user
 */
public record Workbench(
        Path home,
        Path cache,
        Terminal terminal,
        Clock clock,
        SecureRandom random,
        AccountReader accounts,
        Function<UnaryOperator<String>, List<String>> roles) {}
