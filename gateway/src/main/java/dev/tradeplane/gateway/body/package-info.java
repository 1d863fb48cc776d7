/** Request bodies as bytes: bounded, strictly read, never guessed at. */
@NullMarked
package dev.tradeplane.gateway.body;

import org.jspecify.annotations.NullMarked;
