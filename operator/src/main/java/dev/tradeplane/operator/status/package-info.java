/** What is seen of a cell, and what the status of its account says of it. */
@NullMarked
package dev.tradeplane.operator.status;

import org.jspecify.annotations.NullMarked;
