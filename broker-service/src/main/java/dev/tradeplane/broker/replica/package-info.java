/** Which processes of broker-service share the database, and which of them does what one is enough for. */
@NullMarked
package dev.tradeplane.broker.replica;

import org.jspecify.annotations.NullMarked;
