/** The instruments master, as broker-service has it. */
@NullMarked
package dev.tradeplane.risk.instrument;

import org.jspecify.annotations.NullMarked;
