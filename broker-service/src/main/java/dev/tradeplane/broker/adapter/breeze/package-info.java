/** ICICI Direct Breeze API v1. */
@NullMarked
package dev.tradeplane.broker.adapter.breeze;

import org.jspecify.annotations.NullMarked;
