/** How fast orders were approved lately, and what they said. */
@NullMarked
package dev.tradeplane.risk.pace;

import org.jspecify.annotations.NullMarked;
