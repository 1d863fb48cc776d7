/** The audit trail as callers read it. */
@NullMarked
package dev.tradeplane.gateway.audit;

import org.jspecify.annotations.NullMarked;
