/** Front door 5: settles unknown outcomes by proof and follows what the broker reports. */
@NullMarked
package dev.tradeplane.broker.reconciliation;

import org.jspecify.annotations.NullMarked;
