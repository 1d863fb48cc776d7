/** The append-only trail: every change as the exact bytes it was told in, under a dense index. */
@NullMarked
package dev.tradeplane.audit.trail;

import org.jspecify.annotations.NullMarked;
