/** Price bars, and which of them make sense. */
@NullMarked
package dev.tradeplane.broker.quote.bar;

import org.jspecify.annotations.NullMarked;
