/** Cells of a cluster: found by their TradingAccount, reached through the API server. */
@NullMarked
package dev.tradeplane.cli.cluster;

import org.jspecify.annotations.NullMarked;
