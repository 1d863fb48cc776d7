package dev.tradeplane.testsupport.simulator.dialect;

import dev.tradeplane.testsupport.simulator.fault.FaultKind;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.util.List;
import java.util.Optional;

/**
 * One broker's manner of speaking. It keeps no orders and matches nothing: it reads requests into the market's terms,
 * shows the market's orders in the broker's fields, and tells what happens on the broker's streams. Recording, limits
 * and faults are the server's.
 */
public interface Dialect {
    List<Route> routes();

    List<StreamRoute> streams();

    List<RateRule> rates();

    /** The refusal of one who is not logged in, or not properly; empty when all is well. */
    Optional<Reply> admit(Call call);

    /** How this broker says no. */
    Reply refuse(Refusal why);

    /** Something happened to an order: whoever follows orders is to hear of it. */
    void tell(MarketEvent event);

    /** A price moved: whoever follows prices is to hear of it. */
    void tell(Quote quote);

    /** Whether a fault means something to this broker. */
    boolean means(FaultKind fault);
}
