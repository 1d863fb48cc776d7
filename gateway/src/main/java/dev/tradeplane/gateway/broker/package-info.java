/** What the broker says of itself, and the paper broker's hand-set prices. */
@NullMarked
package dev.tradeplane.gateway.broker;

import org.jspecify.annotations.NullMarked;
