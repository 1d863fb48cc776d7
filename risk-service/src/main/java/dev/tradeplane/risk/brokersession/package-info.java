/** What broker-service says of the session with the broker. */
@NullMarked
package dev.tradeplane.risk.brokersession;

import org.jspecify.annotations.NullMarked;
