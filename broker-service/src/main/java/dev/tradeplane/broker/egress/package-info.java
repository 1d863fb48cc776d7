/** The address orders leave from, held against the one registered with the broker. */
@NullMarked
package dev.tradeplane.broker.egress;

import org.jspecify.annotations.NullMarked;
