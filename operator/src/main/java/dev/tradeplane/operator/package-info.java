/** Runs a cell for every TradingAccount and keeps it as declared. */
@NullMarked
package dev.tradeplane.operator;

import org.jspecify.annotations.NullMarked;
