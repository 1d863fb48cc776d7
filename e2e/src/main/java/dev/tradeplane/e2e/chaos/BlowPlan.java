package dev.tradeplane.e2e.chaos;

import dev.tradeplane.e2e.cell.CellProcess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Kills at random moments of a run. The same seed makes the same plan. */
public final class BlowPlan {
    /** No blow before the cell has work in hand, none when hardly any is left. */
    private static final int FROM_PERCENT = 3;

    private static final int TO_PERCENT = 93;

    private BlowPlan() {}

    /** Every target as often as it is listed, in random order, then everything at once at a random place among them. */
    public static List<Blow> of(long seed, int signals, List<CellProcess> targets, boolean everythingOnce) {
        Random random = new Random(seed);
        List<Optional<CellProcess>> victims = new ArrayList<>();
        targets.forEach(t -> victims.add(Optional.of(t)));
        if (everythingOnce) {
            victims.add(Optional.empty());
        }
        Collections.shuffle(victims, random);
        List<Integer> moments = new ArrayList<>();
        for (int i = 0; i < victims.size(); i++) {
            moments.add(signals * random.nextInt(FROM_PERCENT * 100, TO_PERCENT * 100) / 10_000);
        }
        moments.sort(Comparator.naturalOrder());
        List<Blow> blows = new ArrayList<>();
        for (int i = 0; i < victims.size(); i++) {
            blows.add(new Blow(moments.get(i), victims.get(i)));
        }
        return List.copyOf(blows);
    }
}
