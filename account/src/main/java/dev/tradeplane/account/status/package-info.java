/** What the operator reports about an account. */
@NullMarked
package dev.tradeplane.account.status;

import org.jspecify.annotations.NullMarked;
