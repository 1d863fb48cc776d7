/** Secrets the operator makes: once, and never again unless asked. */
@NullMarked
package dev.tradeplane.operator.secret;

import org.jspecify.annotations.NullMarked;
