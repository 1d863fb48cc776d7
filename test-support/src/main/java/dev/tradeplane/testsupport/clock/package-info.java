/** Time that stands still until a test moves it. */
@NullMarked
package dev.tradeplane.testsupport.clock;

import org.jspecify.annotations.NullMarked;
