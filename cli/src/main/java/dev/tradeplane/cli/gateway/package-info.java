/** Asks a cell's gateway, the way anybody with a key may. */
@NullMarked
package dev.tradeplane.cli.gateway;

import org.jspecify.annotations.NullMarked;
