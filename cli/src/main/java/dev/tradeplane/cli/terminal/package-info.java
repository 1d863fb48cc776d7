/** What the person in front of the screen sees. */
@NullMarked
package dev.tradeplane.cli.terminal;

import org.jspecify.annotations.NullMarked;
