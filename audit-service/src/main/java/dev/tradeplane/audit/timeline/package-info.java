/** The story of one order, from wish to last fill. */
@NullMarked
package dev.tradeplane.audit.timeline;

import org.jspecify.annotations.NullMarked;
