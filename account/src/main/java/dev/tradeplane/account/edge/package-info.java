/** Who reaches the gateway, from where, and how often. */
@NullMarked
package dev.tradeplane.account.edge;

import org.jspecify.annotations.NullMarked;
