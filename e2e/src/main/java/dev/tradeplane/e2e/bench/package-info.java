/** The load bench: the rows of design figures that exist, beside pgbench on the same PostgreSQL, in one run. */
@NullMarked
package dev.tradeplane.e2e.bench;

import org.jspecify.annotations.NullMarked;
