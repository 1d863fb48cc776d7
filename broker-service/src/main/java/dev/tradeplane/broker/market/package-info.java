/** The market as the account's broker shows it: what can be traded, and at which prices. */
@NullMarked
package dev.tradeplane.broker.market;

import org.jspecify.annotations.NullMarked;
