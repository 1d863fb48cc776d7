/** The built service in a process of its own, for tests that hurt it. */
@NullMarked
package dev.tradeplane.testsupport.process;

import org.jspecify.annotations.NullMarked;
