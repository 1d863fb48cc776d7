/** What can be traded, as the broker lists it. */
@NullMarked
package dev.tradeplane.gateway.instrument;

import org.jspecify.annotations.NullMarked;
