/** Processes that are kept running, and stopped gracefully. */
@NullMarked
package dev.tradeplane.cli.process;

import org.jspecify.annotations.NullMarked;
