/** Instruments and quotes. */
@NullMarked
package dev.tradeplane.contracts.market;

import org.jspecify.annotations.NullMarked;
