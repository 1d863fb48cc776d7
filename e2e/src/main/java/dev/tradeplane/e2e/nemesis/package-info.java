/** What breaks a cell and its broker while orders are on their way, and mends them again. */
@NullMarked
package dev.tradeplane.e2e.nemesis;

import org.jspecify.annotations.NullMarked;
