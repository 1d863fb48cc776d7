/** The wire form of contracts, strictly read. */
@NullMarked
package dev.tradeplane.testsupport.json;

import org.jspecify.annotations.NullMarked;
