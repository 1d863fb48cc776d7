/** Identifiers as types, and how the caller-made ones are derived. */
@NullMarked
package dev.tradeplane.contracts.id;

import org.jspecify.annotations.NullMarked;
