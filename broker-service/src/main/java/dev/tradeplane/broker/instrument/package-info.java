/** What can be traded. */
@NullMarked
package dev.tradeplane.broker.instrument;

import org.jspecify.annotations.NullMarked;
