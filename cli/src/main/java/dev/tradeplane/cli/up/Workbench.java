package dev.tradeplane.cli.up;

import dev.tradeplane.cli.postgres.RoleStatements;
import dev.tradeplane.cli.terminal.Terminal;
import dev.tradeplane.cli.watch.AccountReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What a cell is started with, whatever the cell.
 *
 * @param home the folder that holds the built modules and the examples
 * @param cache where PostgreSQL is unpacked for all cells of this user
 */
public record Workbench(
        Path home,
        Path cache,
        Terminal terminal,
        Clock clock,
        SecureRandom random,
        AccountReader accounts,
        RoleStatements roles) {}
