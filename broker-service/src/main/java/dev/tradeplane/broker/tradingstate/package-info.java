/** Whether orders may be sent: the stricter of what is declared and what is set. */
@NullMarked
package dev.tradeplane.broker.tradingstate;

import org.jspecify.annotations.NullMarked;
