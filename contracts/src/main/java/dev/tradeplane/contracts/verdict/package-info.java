/** What a verdict is bound to: the hash of the order it approves. */
@NullMarked
package dev.tradeplane.contracts.verdict;

import org.jspecify.annotations.NullMarked;
