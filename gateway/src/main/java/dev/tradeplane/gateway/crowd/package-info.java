/** More requests at once than the gateway has room for. */
@NullMarked
package dev.tradeplane.gateway.crowd;

import org.jspecify.annotations.NullMarked;
