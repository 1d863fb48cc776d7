/** The account: trading state, limits in use, positions and the health of the cell. */
@NullMarked
package dev.tradeplane.gateway.account;

import org.jspecify.annotations.NullMarked;
