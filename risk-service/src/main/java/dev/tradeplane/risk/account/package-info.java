/** The one writer of an account: a batch of work, one transaction under the book row lock. */
@NullMarked
package dev.tradeplane.risk.account;

import org.jspecify.annotations.NullMarked;
