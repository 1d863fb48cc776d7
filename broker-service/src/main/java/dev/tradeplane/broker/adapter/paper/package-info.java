/** The paper broker: synthetic, durable, with a book of its own. */
@NullMarked
package dev.tradeplane.broker.adapter.paper;

import org.jspecify.annotations.NullMarked;
