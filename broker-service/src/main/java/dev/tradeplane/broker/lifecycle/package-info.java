/** What we know of each order at the broker, and every way that can change. */
@NullMarked
package dev.tradeplane.broker.lifecycle;

import org.jspecify.annotations.NullMarked;
