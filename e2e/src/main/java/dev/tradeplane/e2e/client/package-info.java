/** Calls to the gateway as a trader's program would make them. */
@NullMarked
package dev.tradeplane.e2e.client;

import org.jspecify.annotations.NullMarked;
