/** Orders whose exits a broker keeps itself. */
@NullMarked
package dev.tradeplane.broker.adapter.exits;

import org.jspecify.annotations.NullMarked;
