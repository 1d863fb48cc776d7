/** The exception that ends a request with a problem, and the words for bad JSON. */
@NullMarked
package dev.tradeplane.outbox.web;

import org.jspecify.annotations.NullMarked;
