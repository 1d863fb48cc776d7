/** audit-service: proves what happened. */
@NullMarked
package dev.tradeplane.audit;

import org.jspecify.annotations.NullMarked;
