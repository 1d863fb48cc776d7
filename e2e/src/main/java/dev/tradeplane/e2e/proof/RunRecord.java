package dev.tradeplane.e2e.proof;

import dev.tradeplane.e2e.broker.BrokerName;
import java.util.List;
import java.util.Map;

/**
 * What a run was, kept beside its history.
 *
 * @param accounts the broker of each account
 */
record RunRecord(long seed, int intents, List<String> nemeses, Map<String, BrokerName> accounts) {
    RunRecord {
        nemeses = List.copyOf(nemeses);
        accounts = Map.copyOf(accounts);
    }

    /** As many faults as make a run worth something. */
    int faultsNeeded() {
        return Math.clamp(intents / 160, 1, 30);
    }
}
