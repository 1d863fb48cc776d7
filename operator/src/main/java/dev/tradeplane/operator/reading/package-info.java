/** What is read from outside the operator: stored accounts, however new, and what their cells say. */
@NullMarked
package dev.tradeplane.operator.reading;

import org.jspecify.annotations.NullMarked;
