/** The pods of the four services, and how many of each. */
@NullMarked
package dev.tradeplane.operator.workload;

import org.jspecify.annotations.NullMarked;
