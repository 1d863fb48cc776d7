/** Every error as problem details. */
@NullMarked
package dev.tradeplane.outbox.web;

import org.jspecify.annotations.NullMarked;
