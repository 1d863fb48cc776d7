/** What the gateway may read. */
@NullMarked
package dev.tradeplane.audit.api;

import org.jspecify.annotations.NullMarked;
