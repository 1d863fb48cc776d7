/** From a TradingAccount to what a cell needs: settings, database roles, and what is not in force yet. */
@NullMarked
package dev.tradeplane.account.cell;

import org.jspecify.annotations.NullMarked;
