/** The exception that ends a request with a problem. */
@NullMarked
package dev.tradeplane.outbox.web;

import org.jspecify.annotations.NullMarked;
