/** The doors other services of the cell use. */
@NullMarked
package dev.tradeplane.broker.api;

import org.jspecify.annotations.NullMarked;
