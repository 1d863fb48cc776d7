/** Where the broker says something else is held than fills add up to. */
@NullMarked
package dev.tradeplane.risk.drift;

import org.jspecify.annotations.NullMarked;
