/** The prices orders are checked against, each with its age. */
@NullMarked
package dev.tradeplane.risk.referenceprice;

import org.jspecify.annotations.NullMarked;
