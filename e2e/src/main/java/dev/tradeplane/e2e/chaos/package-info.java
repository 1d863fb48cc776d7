/** When which process is killed. */
@NullMarked
package dev.tradeplane.e2e.chaos;

import org.jspecify.annotations.NullMarked;
