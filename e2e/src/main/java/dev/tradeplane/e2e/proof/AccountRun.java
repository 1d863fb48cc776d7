package dev.tradeplane.e2e.proof;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tradeplane.e2e.broker.BrokerName;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.evidence.LedgerReader;
import dev.tradeplane.e2e.history.Phase;
import dev.tradeplane.e2e.history.Recorder;
import dev.tradeplane.e2e.nemesis.Storm;
import dev.tradeplane.e2e.workload.Desk;
import dev.tradeplane.e2e.workload.Mix;
import dev.tradeplane.e2e.workload.Signal;
import dev.tradeplane.e2e.workload.SignalHistory;
import dev.tradeplane.e2e.workload.SignalPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What one account goes through: calm, storm, rest, calm. */
final class AccountRun {
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final Duration REST_WITHIN = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int WARM_UP = 400;
    /** A machine that is busy elsewhere gets more than one chance to show the pace. */
    private static final int MOST_OPENINGS = 6;
    /** While faults take longer than planned orders go on, up to so many times as many. */
    private static final int LONGEST_STORM = 4;

    private final ProofAccount account;
    private final BrokerName broker;
    private final Share share;
    private final Recorder recorder;
    private final GatewayClient client;
    private final Desk desk;

    /**
     * An account's part of a run.
     *
     * @param opening signals before the first fault, once or as often as it takes to show the pace
     * @param pace of them a second
     * @param stormy signals while things break
     * @param closing signals after everything was mended
     * @param meanPauseMicros between two of them
     * @param faults how often something is to break
     */
    record Share(long seed, int opening, long pace, int stormy, int closing, long meanPauseMicros, int faults) {}

    AccountRun(ProofAccount account, BrokerName broker, Share share, Recorder recorder) {
        this.account = account;
        this.broker = broker;
        this.share = share;
        this.recorder = recorder;
        this.client = account.client();
        this.desk = desk(recorder);
    }

    private Desk desk(Recorder listening) {
        String hook = account.cell().endpoints().webhook("tradingview");
        return new Desk(client, hook, ProofWiring.clock(), PATIENCE, listening);
    }

    void run(ProofOptions options) {
        if (broker.settlesUnknowns()) {
            goThrough(options);
        } else {
            try (Clerk clerk = Clerk.atWork(account, recorder)) {
                goThrough(options);
            }
        }
    }

    private void goThrough(ProofOptions options) {
        warmUp();
        awaitRest();
        List<SignalHistory> told = open();
        told.addAll(storm(options));
        desk.askAgain(told);
        awaitRest();
        desk.askAgain(calm("close", share.closing()));
        awaitRest();
    }

    /** Not judged for its answers: classes load, compilers work, pools fill. */
    private void warmUp() {
        desk(Recorder.NONE).run(plan("warm", Math.min(WARM_UP, share.stormy())));
    }

    /** Stricter than the judge: what it takes until the last answer counts too. */
    private List<SignalHistory> open() {
        List<SignalHistory> told = new ArrayList<>();
        long pace = 0;
        for (int round = 1; round <= MOST_OPENINGS && pace < share.pace(); round++) {
            long begun = System.nanoTime();
            List<SignalHistory> now = calm("open-" + round, share.opening());
            long answered = now.stream().filter(h -> !h.answers().isEmpty()).count();
            pace = answered * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begun);
            told.addAll(now);
        }
        return told;
    }

    private List<SignalHistory> calm(String name, int signals) {
        long operation = recorder.begin("calm", TextNode.valueOf(name));
        List<SignalHistory> told = desk.run(plan(name, signals));
        recorder.end(operation, Phase.OK);
        return told;
    }

    private List<SignalHistory> storm(ProofOptions options) {
        Random random = new Random(share.seed());
        try (Officer officer = new Officer(account.cell(), client, recorder, new Random(share.seed() + 1));
                Storm storm = new Storm(account.target(), options.nemeses(), recorder, traffic(), random)) {
            officer.start();
            storm.start();
            List<SignalHistory> told = desk.run(
                    plan("storm", LONGEST_STORM * share.stormy()),
                    sent -> sent < share.stormy() || storm.struck() < share.faults());
            storm.awaitEnough();
            return told;
        }
    }

    /**
     * Faults come at the pace of the orders, a little faster, however fast those are. They end when the last order has left and
     * enough was broken, so that the last clients get their answers.
     */
    private Storm.Traffic traffic() {
        int before = desk.started();
        return new Storm.Traffic(
                client::inFlight,
                client::answered,
                struck -> 5L * share.faults() * (desk.started() - before) >= 4L * struck * share.stormy(),
                struck -> struck >= share.faults() && desk.started() - before >= share.stormy());
    }

    private List<Signal> plan(String name, int signals) {
        Mix mix = Mix.tight(account.name() + "-" + name, broker.prices(), share.meanPauseMicros());
        return SignalPlan.of(share.seed(), signals, mix);
    }

    /** Waits for it; what is still under way afterwards, the judge will find. */
    private void awaitRest() {
        long operation = recorder.begin("rest", NullNode.getInstance());
        LedgerReader reader = new LedgerReader(account.cell());
        long end = System.nanoTime() + REST_WITHIN.toNanos();
        long left = Long.MAX_VALUE;
        while (left > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            left = underWay(reader);
        }
        recorder.end(operation, left == 0 ? Phase.OK : Phase.INFO, TextNode.valueOf("" + left));
    }

    private static long underWay(LedgerReader reader) {
        try {
            return reader.inDoubt();
        } catch (IllegalStateException notThereYet) {
            return Long.MAX_VALUE;
        }
    }
}
