/** What cells say of themselves. */
@NullMarked
package dev.tradeplane.operator.reading;

import org.jspecify.annotations.NullMarked;
