/** Which broker carries the orders, and how it is reached. */
@NullMarked
package dev.tradeplane.account.broker;

import org.jspecify.annotations.NullMarked;
