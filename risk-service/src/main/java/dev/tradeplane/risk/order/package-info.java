/** Orders as risk-service records them, and how broker events move them. */
@NullMarked
package dev.tradeplane.risk.order;

import org.jspecify.annotations.NullMarked;
