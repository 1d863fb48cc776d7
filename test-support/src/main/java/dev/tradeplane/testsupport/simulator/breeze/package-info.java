/** ICICI Direct Breeze API v1. */
@NullMarked
package dev.tradeplane.testsupport.simulator.breeze;

import org.jspecify.annotations.NullMarked;
