package dev.tradeplane.testsupport.simulator.dialect;

import dev.tradeplane.testsupport.simulator.fault.Faults;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.session.Application;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.net.URI;
import java.time.Clock;
import java.util.function.BiConsumer;

/**
 * All a dialect has to work with.
 *
 * @param faults for the few that only a dialect can commit
 * @param post sends a JSON body to an address, and does not wait for the answer
 */
public record Surroundings(
        Market market,
        Sessions sessions,
        Application application,
        Clock clock,
        Market.Timer timer,
        Faults faults,
        BiConsumer<URI, String> post) {}
