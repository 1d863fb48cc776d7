package dev.tradeplane.testsupport.simulator.server;

import dev.tradeplane.testsupport.simulator.dialect.Dialect;
import dev.tradeplane.testsupport.simulator.fault.Fault;
import dev.tradeplane.testsupport.simulator.fault.FaultKind;
import dev.tradeplane.testsupport.simulator.fault.Faults;
import dev.tradeplane.testsupport.simulator.fault.Operation;
import dev.tradeplane.testsupport.simulator.market.Change;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Hands what happens to the dialect; a fault may lose, repeat, delay or reorder a fill on the way. */
final class EventFeed implements Market.Listener {
    private final Dialect dialect;
    private final Faults faults;
    private final Market.Timer timer;
    private final Deque<MarketEvent> overtaken = new ArrayDeque<>();

    EventFeed(Dialect dialect, Faults faults, Market.Timer timer) {
        this.dialect = dialect;
        this.faults = faults;
        this.timer = timer;
    }

    @Override
    public void happened(MarketEvent truth) {
        MarketEvent event = faults.strike(FaultKind.UNKNOWN_STATUS, Operation.STREAM)
                .map(fault -> truth.shownAs(fault.textOr(BrokerServer.UNKNOWN_STATUS)))
                .orElse(truth);
        Optional<Fault> fault = event.change() == Change.FILLED
                ? faults.strike(FaultKind.OF_FILLS, Operation.STREAM)
                : Optional.empty();
        if (fault.isPresent()) {
            tell(event, fault.get());
        } else {
            dialect.tell(event);
            tellOvertaken();
        }
    }

    @Override
    public void priced(Quote quote) {
        dialect.tell(quote);
    }

    private void tell(MarketEvent event, Fault fault) {
        switch (fault.kind()) {
            case FILL_LOST -> {}
            case FILL_DUPLICATED -> {
                dialect.tell(event);
                dialect.tell(event);
            }
            case FILL_REORDERED -> {
                overtaken.add(event);
                timer.after(fault.delay(), this::tellOvertaken);
            }
            default -> timer.after(fault.delay(), () -> dialect.tell(event));
        }
    }

    private void tellOvertaken() {
        while (!overtaken.isEmpty()) {
            dialect.tell(overtaken.removeFirst());
        }
    }
}
