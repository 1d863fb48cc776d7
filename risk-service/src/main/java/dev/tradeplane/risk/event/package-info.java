/** Applies what broker-service reports. */
@NullMarked
package dev.tradeplane.risk.event;

import org.jspecify.annotations.NullMarked;
