/** How the way to the broker looks, for people and their tools. */
@NullMarked
package dev.tradeplane.broker.health;

import org.jspecify.annotations.NullMarked;
