/** What all pods of a cell have in common. */
@NullMarked
package dev.tradeplane.operator.pod;

import org.jspecify.annotations.NullMarked;
