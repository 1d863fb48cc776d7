/** Which events and executions of broker-service were taken in already. */
@NullMarked
package dev.tradeplane.risk.inbox;

import org.jspecify.annotations.NullMarked;
