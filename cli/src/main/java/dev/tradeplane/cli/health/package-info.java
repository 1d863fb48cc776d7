/** Asks a service whether it is ready. */
@NullMarked
package dev.tradeplane.cli.health;

import org.jspecify.annotations.NullMarked;
