package dev.tradeplane.e2e.nemesis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.e2e.cell.CellFailedException;
import dev.tradeplane.e2e.cell.CellPart;
import dev.tradeplane.e2e.cell.CellProcess;
import dev.tradeplane.e2e.cell.LocalCell;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** How each nemesis strikes. */
final class Strikes {
    /** Longer than a claim of an order for sending holds. */
    private static final int LONGEST_FREEZE_MILLIS = 12_000;

    private static final int LONGEST_TROUBLE_MILLIS = 3_000;
    private static final List<String> SILENCES =
            List.of("accept-then-timeout", "accept-then-reset", "accept-then-unsure", "truncated");
    private static final List<String> LIES = List.of("fill-lost", "fill-duplicated", "fill-reordered", "fill-late");

    private static final List<CellProcess> FREEZING =
            List.of(CellProcess.RISK_SERVICE, CellProcess.BROKER_SERVICE, CellProcess.GATEWAY);
    private static final List<CellProcess> ROLLING = List.of(
            CellProcess.AUDIT_SERVICE, CellProcess.BROKER_SERVICE, CellProcess.RISK_SERVICE, CellProcess.GATEWAY);

    /** So many answers show that a process that came back has its part in them. */
    private static final long AT_WORK_ANSWERS = 20;
    /** Nobody waits longer than this for them. */
    private static final long AT_WORK_NANOS = TimeUnit.SECONDS.toNanos(12);

    /** It takes a minute until a person has started the cell again. */
    private static final int WITH_SUPERVISOR_EACH = 5;

    private int cellsKilled;
    private final Map<CellProcess, Return> servingSince = new EnumMap<>(CellProcess.class);
    private final LongSupplier answered;
    private final Target target;
    private final RandomGenerator random;
    private final WireStrikes wires;

    Strikes(Target target, LongSupplier answered, RandomGenerator random) {
        this.target = target;
        this.answered = answered;
        this.random = random;
        this.wires = new WireStrikes(target.links().all(), random);
    }

    /** Whether what it would break is there to be broken, and has work in hand. */
    boolean isWorthIt(Nemesis nemesis) {
        return switch (nemesis) {
            case KILL_CELL -> isAtWork(CellProcess.GATEWAY);
            case FREEZE -> !serving(FREEZING).isEmpty();
            case ROLL -> !serving(ROLLING).isEmpty();
            default -> victim(nemesis).map(this::isAtWork).orElse(true);
        };
    }

    /** Who is killed as soon as it can be reached never does anything that could go wrong. */
    private boolean isAtWork(CellProcess process) {
        if (serving(List.of(process)).isEmpty()) {
            servingSince.remove(process);
            return false;
        }
        Return now = new Return(System.nanoTime(), answered.getAsLong());
        Return then = servingSince.computeIfAbsent(process, p -> now);
        return now.answers() - then.answers() >= AT_WORK_ANSWERS || now.nanos() - then.nanos() >= AT_WORK_NANOS;
    }

    /** When a process was seen serving again, and how much had been answered by then. */
    private record Return(long nanos, long answers) {}

    Blow strike(Nemesis nemesis) {
        return switch (nemesis) {
            case KILL_GATEWAY, KILL_RISK_SERVICE, KILL_BROKER_SERVICE, KILL_AUDIT_SERVICE, KILL_POSTGRES ->
                kill(victim(nemesis).orElseThrow());
            case KILL_CELL -> killCell();
            case DISK_FULL -> fillDisk();
            case SLOW_BROKER -> slow();
            case SILENT_BROKER ->
                fault(fault(oneOf(SILENCES)).put("operation", "place").put("count", random.nextInt(1, 4)));
            case LYING_STREAM ->
                fault(fault(oneOf(LIES)).put("count", random.nextInt(1, 6)).put("millis", random.nextInt(100, 3000)));
            case BROKER_DOWN -> down();
            case PARTITION, SLOW_WIRE, CLOG -> wires.strike(nemesis);
            case FREEZE -> freeze();
            case ROLL -> roll();
        };
    }

    private static Optional<CellProcess> victim(Nemesis nemesis) {
        return switch (nemesis) {
            case KILL_GATEWAY -> Optional.of(CellProcess.GATEWAY);
            case KILL_RISK_SERVICE -> Optional.of(CellProcess.RISK_SERVICE);
            case KILL_BROKER_SERVICE -> Optional.of(CellProcess.BROKER_SERVICE);
            case KILL_AUDIT_SERVICE -> Optional.of(CellProcess.AUDIT_SERVICE);
            case KILL_POSTGRES -> Optional.of(CellProcess.POSTGRES);
            case KILL_CELL, DISK_FULL, SLOW_BROKER, SILENT_BROKER, BROKER_DOWN, LYING_STREAM -> Optional.empty();
            case PARTITION, SLOW_WIRE, CLOG, FREEZE, ROLL -> Optional.empty();
        };
    }

    private Blow kill(CellProcess victim) {
        List<CellPart> died =
                oneOrAll(victim).stream().filter(target.cell()::kill9).toList();
        servingSince.remove(victim);
        return new Blow(named(died, victim), Duration.ZERO, () -> {});
    }

    private Blow killCell() {
        servingSince.clear();
        LocalCell cell = target.cell();
        if (cellsKilled++ % WITH_SUPERVISOR_EACH == 0) {
            return new Blow(cell.killEverything() + " processes at once", Duration.ZERO, target::startAgain);
        }
        return new Blow(cell.killServices() + " processes at once, not the supervisor", Duration.ZERO, () -> {});
    }

    private Blow fillDisk() {
        SmallDisk disk = target.disk().orElseThrow();
        return new Blow("the database's disk lacks " + disk.fill() + " bytes", trouble(), disk::free);
    }

    private Blow fault(ObjectNode fault) {
        target.broker().fault(fault);
        return new Blow(fault.toString(), trouble(), target.broker()::clearFaults);
    }

    /** Sometimes orders alone wait, while who asks for them is told at once that there are none. */
    private Blow slow() {
        ObjectNode slow = fault("slow").put("millis", random.nextInt(200, 9000)).put("count", 0);
        return fault(random.nextBoolean() ? slow : slow.put("operation", "place"));
    }

    private Blow down() {
        target.broker().fault(fault("bad-gateway").put("count", 0));
        target.broker().dropStreams();
        return new Blow("everything 502, streams ended", trouble(), target.broker()::clearFaults);
    }

    private Blow freeze() {
        LocalCell cell = target.cell();
        CellProcess victim = oneServing(FREEZING);
        List<CellPart> held = oneOrAll(victim);
        held.forEach(cell::freeze);
        boolean pastItsClaim = victim == CellProcess.BROKER_SERVICE && random.nextBoolean();
        Duration hold = pastItsClaim ? Duration.ofMillis(LONGEST_FREEZE_MILLIS) : trouble();
        return new Blow(
                named(held, victim) + " held still",
                hold,
                () -> held.stream().filter(part -> cell.pid(part).isPresent()).forEach(cell::thaw));
    }

    private Blow roll() {
        CellProcess victim = oneServing(ROLLING);
        List<CellPart> asked =
                oneOrAll(victim).stream().filter(target.cell()::terminate).toList();
        return new Blow(named(asked, victim) + " asked to end", Duration.ZERO, () -> {});
    }

    /** Those of which every process serves: what is gone already cannot be struck. */
    private List<CellProcess> serving(List<CellProcess> some) {
        LocalCell cell = target.cell();
        return some.stream()
                .filter(kind -> cell.all(kind).stream().allMatch(cell::isServing))
                .toList();
    }

    private CellProcess oneServing(List<CellProcess> some) {
        List<CellProcess> there = serving(some);
        if (there.isEmpty()) {
            throw new CellFailedException("nobody was there any more");
        }
        return oneOf(there);
    }

    /** Of a service with replicas mostly one, whose work the others have to take over. */
    private List<CellPart> oneOrAll(CellProcess service) {
        List<CellPart> all = target.cell().all(service);
        return all.size() == 1 || random.nextInt(3) == 0 ? all : List.of(oneOf(all));
    }

    private static String named(List<CellPart> struck, CellProcess wanted) {
        return struck.isEmpty()
                ? wanted.id() + ", gone already,"
                : struck.stream().map(CellPart::id).collect(Collectors.joining(" and "));
    }

    private Duration trouble() {
        return Duration.ofMillis(random.nextInt(LONGEST_TROUBLE_MILLIS / 6, LONGEST_TROUBLE_MILLIS));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static ObjectNode fault(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }
}
