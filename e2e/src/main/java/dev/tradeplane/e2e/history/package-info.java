/** Everything that was asked and answered in a run, with times, kept so that it can be judged again. */
@NullMarked
package dev.tradeplane.e2e.history;

import org.jspecify.annotations.NullMarked;
