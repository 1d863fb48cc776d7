/** The verbs that speak to a gateway, wherever the cell is: orders, limits, halt, release. */
@NullMarked
package dev.tradeplane.cli.desk;

import org.jspecify.annotations.NullMarked;
