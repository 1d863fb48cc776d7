/** What the replicas of risk-service tell each other: that something was committed, and what. */
@NullMarked
package dev.tradeplane.risk.replica;

import org.jspecify.annotations.NullMarked;
