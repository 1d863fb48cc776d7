/** Whether the operator does its work, and how many accounts are how. */
@NullMarked
package dev.tradeplane.operator.health;

import org.jspecify.annotations.NullMarked;
