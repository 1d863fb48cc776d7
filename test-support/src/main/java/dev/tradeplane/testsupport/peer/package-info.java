/** A stand-in for the other services of a cell. */
@NullMarked
package dev.tradeplane.testsupport.peer;

import org.jspecify.annotations.NullMarked;
