package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.market.BrokerMarket;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a downloaded master, and refuses one that is broken or suspiciously small. */
final class MasterReading {
    private static final long WHOLE = 100;

    private final int maxBadPercent;
    private final int minSizePercent;

    MasterReading(int maxBadPercent, int minSizePercent) {
        this.maxBadPercent = maxBadPercent;
        this.minSizePercent = minSizePercent;
    }

    /** Throws {@link MasterRefusedException}. */
    ContractIndex read(BrokerMarket market, Path file, @Nullable Master before) {
        ContractIndex.Builder builder = new ContractIndex.Builder();
        int bad = rows(market, file, builder);
        ContractIndex read = builder.build();
        long all = (long) read.size() + bad;
        if (read.size() == 0) {
            throw new MasterRefusedException("it has no contracts");
        }
        if (bad * WHOLE > all * maxBadPercent) {
            throw new MasterRefusedException(bad + " of its " + all + " rows make no sense");
        }
        int known = before == null ? 0 : before.contracts().size();
        if (read.size() * WHOLE < (long) known * minSizePercent) {
            throw new MasterRefusedException("it has " + read.size() + " contracts, the one in use " + known);
        }
        return read;
    }

    private static int rows(BrokerMarket market, Path file, ContractIndex.Builder builder) {
        try {
            return market.readMaster(file, builder::add);
        } catch (IOException | RuntimeException e) {
            throw new MasterRefusedException("it cannot be read: " + e, e);
        }
    }
}
