/** The command line: one class that names the commands and wires them. */
@NullMarked
package dev.tradeplane.cli;

import org.jspecify.annotations.NullMarked;
