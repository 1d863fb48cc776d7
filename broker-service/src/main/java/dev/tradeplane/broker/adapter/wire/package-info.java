/** HTTP to a broker: what was asked, what came back, and what that proves. */
@NullMarked
package dev.tradeplane.broker.adapter.wire;

import org.jspecify.annotations.NullMarked;
