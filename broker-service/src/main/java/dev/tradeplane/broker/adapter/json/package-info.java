/** Reads what brokers write as JSON. */
@NullMarked
package dev.tradeplane.broker.adapter.json;

import org.jspecify.annotations.NullMarked;
