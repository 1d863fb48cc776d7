package dev.tradeplane.e2e.proof;

import dev.tradeplane.e2e.nemesis.Nemesis;
import dev.tradeplane.e2e.nemesis.SmallDisk;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out what this machine does not allow, and says so. Under CI nothing is left out. */
final class Possible {
    private Possible() {}

    static ProofOptions of(ProofOptions wanted, RunFolder folder, PrintStream out) {
        List<Nemesis> nemeses = wanted.nemeses();
        if (nemeses.stream().noneMatch(Nemesis::needsSmallDisk) || SmallDisk.isAllowedBelow(folder.path())) {
            return wanted;
        }
        List<Nemesis> rest =
                nemeses.stream().filter(Predicate.not(Nemesis::needsSmallDisk)).toList();
        if (System.getenv("CI") != null || rest.isEmpty()) {
            throw new IllegalStateException("a disk can only be filled where one can be mounted, as root");
        }
        out.append("No disk is filled: mounting one was refused; that takes root.")
                .append(System.lineSeparator());
        return wanted.breaking(rest);
    }
}
