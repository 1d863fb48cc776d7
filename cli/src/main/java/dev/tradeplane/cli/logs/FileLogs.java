package dev.tradeplane.cli.logs;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.Member;
import dev.tradeplane.cli.place.CellAwayException;
import dev.tradeplane.cli.terminal.CellOption;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The log files in the folder of a cell on this machine. */
final class FileLogs implements LogSource {
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private CellOption where = new CellOption();

    @Parameters(
            paramLabel = "SERVICE",
            description =
                    "gateway, risk-service, broker-service, audit-service, postgres or supervisor (default: all).")
    private List<String> wanted = new ArrayList<>();

    @Override
    public List<Stream<LogLine>> past(LogWish wish) {
        return past(readers(), wish);
    }

    @Override
    public void follow(LogWish wish, Consumer<LogLine> reader) {
        List<LogFileReader> logs = readers();
        MergedLines.read(past(logs, wish), reader);
        while (pause()) {
            MergedLines.read(logs.stream().map(LogFileReader::unread).toList(), reader);
        }
    }

    private static List<Stream<LogLine>> past(List<LogFileReader> logs, LogWish wish) {
        return logs.stream().map(log -> log.unread(wish)).toList();
    }

    private List<LogFileReader> readers() {
        CellDirectory cell = where.cell();
        if (!Files.isDirectory(cell.logs())) {
            throw new CellAwayException("There is no cell in " + cell.root() + ". Start one: " + where.typed("up"));
        }
        return names().stream()
                .map(name -> new LogFileReader(name, cell.log(name)))
                .toList();
    }

    private List<String> names() {
        List<String> known = new ArrayList<>();
        Member.traced(id -> Files.exists(where.cell().log(id))).stream()
                .map(Member::id)
                .forEach(known::add);
        known.add(CellDirectory.POSTGRES);
        known.add("supervisor");
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        command.commandLine(), "There is no " + name + ": one of " + String.join(", ", known));
            }
        }
        return wanted.isEmpty() ? known : wanted;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
