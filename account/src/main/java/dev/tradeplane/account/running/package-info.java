/** How the services run in a cluster, are watched, and who is told. */
@NullMarked
package dev.tradeplane.account.running;

import org.jspecify.annotations.NullMarked;
