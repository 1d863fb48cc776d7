/** The door for alerts: who may knock, and what the knock asks for. */
@NullMarked
package dev.tradeplane.gateway.webhook;

import org.jspecify.annotations.NullMarked;
