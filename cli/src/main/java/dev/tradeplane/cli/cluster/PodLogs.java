package dev.tradeplane.cli.cluster;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.cli.kubernetes.ClusterOption;
import dev.tradeplane.cli.logs.LogLine;
import dev.tradeplane.cli.logs.LogSource;
import dev.tradeplane.cli.logs.LogWish;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The logs of a cell's containers. */
final class PodLogs implements LogSource {
    private static final List<String> SERVICES = Stream.concat(
                    Stream.of(ServiceName.values()).map(ServiceName::id), Stream.of("postgres"))
            .toList();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private ClusterOption where = new ClusterOption();

    @Parameters(
            paramLabel = "ACCOUNT|SERVICE",
            description = "The TradingAccount, unless the namespace has exactly one; then gateway, risk-service,"
                    + " broker-service, audit-service or postgres (default: all).")
    private List<String> words = new ArrayList<>();

    @Override
    public List<Stream<LogLine>> past(LogWish wish) {
        return containers(open()).stream().map(log -> log.past(wish)).toList();
    }

    @Override
    public void follow(LogWish wish, Consumer<LogLine> reader) {
        ClusterCell cell = open();
        new ContainerFollower(() -> containers(cell), reader).run(wish);
    }

    private List<ContainerLog> containers(ClusterCell cell) {
        List<String> services = words.stream().filter(SERVICES::contains).toList();
        return cell.pods().stream()
                .filter(pod ->
                        services.isEmpty() || services.contains(PodState.of(pod).component()))
                .flatMap(pod -> ContainerLog.of(cell, pod).stream())
                .toList();
    }

    private ClusterCell open() {
        List<String> accounts =
                words.stream().filter(word -> !SERVICES.contains(word)).toList();
        if (accounts.size() > 1) {
            throw new ParameterException(
                    command.commandLine(),
                    "There is no service " + accounts.getLast() + ": one of " + String.join(", ", SERVICES));
        }
        return ClusterCell.find(where.open(), accounts.stream().findFirst(), where.typed());
    }
}
