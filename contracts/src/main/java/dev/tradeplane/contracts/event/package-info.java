/** Everything that can happen to an order or an account, one record each, and the envelope it travels in. */
@NullMarked
package dev.tradeplane.contracts.event;

import org.jspecify.annotations.NullMarked;
