/** An order as it is shown to people and programs, and its states. */
@NullMarked
package dev.tradeplane.contracts.order;

import org.jspecify.annotations.NullMarked;
