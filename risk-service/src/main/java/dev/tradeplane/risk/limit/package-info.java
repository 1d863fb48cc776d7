/** Versions of the settings in force, and the exchange hours they name. */
@NullMarked
package dev.tradeplane.risk.limit;

import org.jspecify.annotations.NullMarked;
