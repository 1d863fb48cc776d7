/** The cell's settings, from a file and in a cluster from its ConfigMap; the last good ones stay in force. */
@NullMarked
package dev.tradeplane.outbox.settings;

import org.jspecify.annotations.NullMarked;
