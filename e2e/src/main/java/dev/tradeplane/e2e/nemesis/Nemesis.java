package dev.tradeplane.e2e.nemesis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The ways in which things are broken. */
public enum Nemesis {
    KILL_GATEWAY,
    KILL_RISK_SERVICE,
    KILL_BROKER_SERVICE,
    KILL_AUDIT_SERVICE,
    KILL_POSTGRES,
    /** Everything at once, as when the power fails; then a person starts the cell again. */
    KILL_CELL,
    /** Nothing more fits on the disk of the database. */
    DISK_FULL,
    /** The broker answers late, or so late that nobody waits any more. */
    SLOW_BROKER,
    /** The broker takes an order and does not say so. */
    SILENT_BROKER,
    /** Nobody gets through to the broker, whose streams break off. */
    BROKER_DOWN,
    /** The broker's streams tell fills twice, late, in the wrong order or never. */
    LYING_STREAM,
    /** A wire between two services, to the database or to the broker is cut, both ways or one. */
    PARTITION,
    /** A wire is slow. */
    SLOW_WIRE,
    /** Wires are cut one by one, and mended in another order. */
    CLOG,
    /** A process is held still and goes on later, as in a long pause for garbage. */
    FREEZE,
    /** A service is asked to end, and starts again; in the course of a run, each of them. */
    ROLL;

    /** Whether it needs a small disk for the database. */
    public boolean needsSmallDisk() {
        return this == DISK_FULL;
    }

    /** Whether it needs wires between the parts of a cell. */
    public boolean needsWires() {
        return this == PARTITION || this == SLOW_WIRE || this == CLOG;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Those of a list such as {@code kill-postgres,freeze}, or {@code all}; throws {@link IllegalArgumentException} when one
     * of them is none.
     */
    public static List<Nemesis> listed(String names) {
        return names.equals("all")
                ? List.of(values())
                : Stream.of(names.split(",")).map(Nemesis::of).toList();
    }

    private static Nemesis of(String wire) {
        return Arrays.stream(values())
                .filter(n -> n.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no nemesis " + wire + "; there are "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Nemesis::wire).toList())));
    }
}
