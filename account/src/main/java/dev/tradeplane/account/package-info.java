/** The TradingAccount resource: the one definition that the CRD, the launcher and the operator share. */
@NullMarked
package dev.tradeplane.account;

import org.jspecify.annotations.NullMarked;
