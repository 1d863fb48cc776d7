/** Reads the files in which brokers list what they trade. */
@NullMarked
package dev.tradeplane.broker.adapter.master;

import org.jspecify.annotations.NullMarked;
