/** The files that tell services and people where everything is. */
@NullMarked
package dev.tradeplane.cli.wiring;

import org.jspecify.annotations.NullMarked;
