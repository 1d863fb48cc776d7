/** What can be traded on paper. */
@NullMarked
package dev.tradeplane.broker.instrument;

import org.jspecify.annotations.NullMarked;
