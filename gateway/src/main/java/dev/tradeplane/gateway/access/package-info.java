/** Who calls, and what they may do: users, API keys, sessions. */
@NullMarked
package dev.tradeplane.gateway.access;

import org.jspecify.annotations.NullMarked;
