/** What can be traded at a broker, and at which prices. */
@NullMarked
package dev.tradeplane.broker.adapter.market;

import org.jspecify.annotations.NullMarked;
