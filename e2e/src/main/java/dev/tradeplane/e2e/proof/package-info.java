/** {@code ./tradeplane orderproof}: orders through broken cells, and the verdict on what is left. */
@NullMarked
package dev.tradeplane.e2e.proof;

import org.jspecify.annotations.NullMarked;
