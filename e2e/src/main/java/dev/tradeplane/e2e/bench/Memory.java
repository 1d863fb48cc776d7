package dev.tradeplane.e2e.bench;

/** What the processes hold of the machine's memory, pages they share counted once. */
record Memory(String when, String target) implements Measurement {
    @Override
    public void take(Rig rig, Report report) {
        report.add("memory of the " + when + " (Pss)", rig.processes().memoryMib(), "MiB", target);
    }
}
