/** Puts this launcher where kubectl finds it. */
@NullMarked
package dev.tradeplane.cli.plugin;

import org.jspecify.annotations.NullMarked;
