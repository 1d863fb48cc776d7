/** What stops new orders when something outside the account goes wrong. */
@NullMarked
package dev.tradeplane.account.breakers;

import org.jspecify.annotations.NullMarked;
