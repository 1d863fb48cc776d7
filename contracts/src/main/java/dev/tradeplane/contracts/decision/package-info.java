/** Why an order was stopped: one closed list of reason codes and the numbers that were compared. */
@NullMarked
package dev.tradeplane.contracts.decision;

import org.jspecify.annotations.NullMarked;
