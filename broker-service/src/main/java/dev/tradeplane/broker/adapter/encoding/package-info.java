/** How brokers want text packed. */
@NullMarked
package dev.tradeplane.broker.adapter.encoding;

import org.jspecify.annotations.NullMarked;
