/** Front door 4: claims an approved order, commits, and only then sends it. */
@NullMarked
package dev.tradeplane.broker.submission;

import org.jspecify.annotations.NullMarked;
