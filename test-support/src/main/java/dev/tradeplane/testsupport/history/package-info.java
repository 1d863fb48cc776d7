/** Random histories that can be had again. */
@NullMarked
package dev.tradeplane.testsupport.history;

import org.jspecify.annotations.NullMarked;
