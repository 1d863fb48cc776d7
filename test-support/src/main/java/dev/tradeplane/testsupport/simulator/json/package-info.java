/** JSON with exact numbers. */
@NullMarked
package dev.tradeplane.testsupport.simulator.json;

import org.jspecify.annotations.NullMarked;
