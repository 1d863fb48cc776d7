/** What risk-service asks broker-service to do. */
@NullMarked
package dev.tradeplane.contracts.command;

import org.jspecify.annotations.NullMarked;
