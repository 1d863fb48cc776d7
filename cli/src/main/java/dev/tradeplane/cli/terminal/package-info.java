/** What the person in front of the screen types and sees. */
@NullMarked
package dev.tradeplane.cli.terminal;

import org.jspecify.annotations.NullMarked;
