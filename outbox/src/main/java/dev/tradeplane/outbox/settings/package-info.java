/** The cell's settings file, watched; the last good one stays in force. */
@NullMarked
package dev.tradeplane.outbox.settings;

import org.jspecify.annotations.NullMarked;
