/** How the services of one cell call each other, and who may. */
@NullMarked
package dev.tradeplane.outbox.peer;

import org.jspecify.annotations.NullMarked;
