/** Entries by type, order and time, in pages. */
@NullMarked
package dev.tradeplane.audit.search;

import org.jspecify.annotations.NullMarked;
