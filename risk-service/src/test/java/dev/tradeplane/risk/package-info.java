/** Tests of risk-service as a whole. */
@NullMarked
package dev.tradeplane.risk;

import org.jspecify.annotations.NullMarked;
