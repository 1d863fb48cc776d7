/** The settings of one cell, rendered from its TradingAccount and read by the services. */
@NullMarked
package dev.tradeplane.contracts.settings;

import org.jspecify.annotations.NullMarked;
