package dev.tradeplane.testsupport.simulator;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The broker simulator, {@code ./tradeplane simulator}: one broker's protocol over a market of its own, with a ledger of
 * all it saw and did and a control port. docs/simulator.md says what it can do.
 *
 * <p>A request goes through {@code server} (recording, faults, limits, login) to the {@code dialect} of the broker, which
 * reads it into the terms of the {@code market}; what the market does comes back the same way.
 */
public final class Simulator implements AutoCloseable {
    private final SimulatorWiring wiring;

    private Simulator(SimulatorWiring wiring) {
        this.wiring = wiring;
    }

    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        if (List.of(arguments).contains("--help")) {
            out.append(SimulatorOptions.USAGE);
            return;
        }
        SimulatorOptions options;
        try {
            options = SimulatorOptions.parse(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            out.append(wrong.getMessage()).append("\n\n").append(SimulatorOptions.USAGE);
            System.exit(2);
            return;
        }
        Simulator simulator = start(options, SimulatorWiring.clock());
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        out.append(options.dialect().wire() + " is at " + simulator.broker() + ", its control port at "
                + simulator.control() + "\n");
        out.flush();
        new CountDownLatch(1).await();
    }

    /** Starts one in this process; it listens when this returns. */
    public static Simulator start(SimulatorOptions options, Clock clock) {
        return new Simulator(new SimulatorWiring(options, clock));
    }

    public URI broker() {
        return wiring.broker();
    }

    public URI control() {
        return wiring.control();
    }

    @Override
    public void close() {
        wiring.close();
    }
}
