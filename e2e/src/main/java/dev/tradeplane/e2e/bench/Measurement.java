package dev.tradeplane.e2e.bench;

import java.io.IOException;

/** One group of rows: loads the cell in its own way and says what it saw. Leaves the cell at rest. */
interface Measurement {
    void take(Rig rig, Report report) throws IOException, InterruptedException;
}
