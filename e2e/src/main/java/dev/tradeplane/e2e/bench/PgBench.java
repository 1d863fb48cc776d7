package dev.tradeplane.e2e.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The yardstick: pgbench inserting single rows into the cell's own PostgreSQL. */
final class PgBench {
    private static final Pattern TPS = Pattern.compile("tps = (\\d+)");
    private static final String ROW = "insert into bench_row (account, body) values ('bench', repeat('x', 400));\n";

    private final Database database;

    PgBench(Database database) {
        this.database = database;
    }

    /** Committed single-row inserts a second with this many clients. */
    long insertsPerSecond(int clients, Duration length) throws IOException, InterruptedException {
        database.execute("create table if not exists public.bench_row"
                + " (id bigint generated always as identity primary key, account text, body text)");
        Path script = Files.createTempFile("bench-row", ".sql");
        Files.writeString(script, ROW);
        ProcessBuilder command = new ProcessBuilder(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + length.toSeconds(),
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=" + database.user(),
                database.name()));
        command.environment().put("PGPASSWORD", database.password());
        command.redirectErrorStream(true);
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        database.execute("drop table public.bench_row");
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IllegalStateException("pgbench said no figure:\n" + output);
        }
        return Long.parseLong(tps.group(1));
    }
}
