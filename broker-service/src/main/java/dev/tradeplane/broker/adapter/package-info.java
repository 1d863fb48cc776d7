/** The port to a broker: one adapter a broker, each behind the same contract. */
@NullMarked
package dev.tradeplane.broker.adapter;

import org.jspecify.annotations.NullMarked;
