/** What every broker has behind its protocol: listings, prices, orders, fills, positions and funds, in exact decimals. */
@NullMarked
package dev.tradeplane.testsupport.simulator.market;

import org.jspecify.annotations.NullMarked;
