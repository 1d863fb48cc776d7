/** The session with the broker: who logged in, until when, and what stops without one. */
@NullMarked
package dev.tradeplane.broker.session;

import org.jspecify.annotations.NullMarked;
