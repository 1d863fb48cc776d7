/** Waiting in tests, in one place. */
@NullMarked
package dev.tradeplane.testsupport;

import org.jspecify.annotations.NullMarked;
