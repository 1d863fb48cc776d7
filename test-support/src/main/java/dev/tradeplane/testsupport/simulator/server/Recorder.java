package dev.tradeplane.testsupport.simulator.server;

import dev.tradeplane.testsupport.simulator.ledger.Ledger;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.OrderChanged;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.OrderCreated;
import dev.tradeplane.testsupport.simulator.market.Change;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import java.util.function.Supplier;

/** Writes what happens to orders, and which request made them. */
final class Recorder implements Market.Listener {
    private final Ledger ledger;
    private long call;

    Recorder(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Does work that a request asked for. */
    <T> T during(long number, Supplier<T> work) {
        call = number;
        try {
            return work.get();
        } finally {
            call = 0;
        }
    }

    @Override
    public void happened(MarketEvent event) {
        ledger.append(
                event.change() == Change.RECEIVED
                        ? new OrderCreated(call, event.order())
                        : new OrderChanged(event.change(), event.order(), event.fill()));
    }
}
