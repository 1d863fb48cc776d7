/** Front door 1: from a signal to a decided order, or to why there is none. */
@NullMarked
package dev.tradeplane.gateway.intake;

import org.jspecify.annotations.NullMarked;
