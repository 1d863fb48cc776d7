package dev.tradeplane.broker.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.kite.KiteMasterMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time and memory of a master as large as Kite's; it prints both, and fails only where they are far beyond what is meant. */
class LargeMasterTest {
    private static final Logger LOG = Logger.getLogger(LargeMasterTest.class);
    private static final int ROWS = 150_000;
    private static final long MEBIBYTE = 1 << 20;
    private static final long MOST_MEBIBYTES = 200;
    private static final Duration MOST_TIME = Duration.ofSeconds(5);
    private static final int COLLAPSE = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsAHundredAndFiftyThousandRows() throws IOException {
        KiteMasterMarket market = new KiteMasterMarket(ROWS);
        Path file = folder.resolve("master.csv.gz");
        market.downloadMaster(file);
        MasterReading reading = new MasterReading(2, 50);
        long before = usedAfterCollection();

        long started = System.nanoTime();
        ContractIndex index = reading.read(market, file, null);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        long keeps = (usedAfterCollection() - before) / MEBIBYTE;

        LOG.infof(
                "%d contracts of %d KiB gzipped: read in %d ms, %d MiB of heap kept",
                index.size(), Files.size(file) / 1024, took.toMillis(), keeps);
        assertEquals(ROWS, index.size());
        assertTrue(took.compareTo(MOST_TIME.multipliedBy(COLLAPSE)) < 0, took.toString());
        assertTrue(keeps < MOST_MEBIBYTES * COLLAPSE, keeps + " MiB");
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
