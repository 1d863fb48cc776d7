/** The way to risk-service. */
@NullMarked
package dev.tradeplane.gateway.handoff;

import org.jspecify.annotations.NullMarked;
