/** Signals made from a seed, and what became of each. */
@NullMarked
package dev.tradeplane.e2e.workload;

import org.jspecify.annotations.NullMarked;
