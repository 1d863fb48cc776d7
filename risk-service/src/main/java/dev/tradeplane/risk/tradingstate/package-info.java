/** Whether new orders may be sent, as declared and as set. */
@NullMarked
package dev.tradeplane.risk.tradingstate;

import org.jspecify.annotations.NullMarked;
