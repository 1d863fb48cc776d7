/** The cell's own PostgreSQL, from its binaries to its roles. */
@NullMarked
package dev.tradeplane.cli.postgres;

import org.jspecify.annotations.NullMarked;
