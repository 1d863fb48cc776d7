package dev.tradeplane.cli.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.order.TradingState;

/**
 * Asks for another trading state.
 *
 * @param cancelOpen also cancel every working order
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record StateRequest(TradingState state, String reason, boolean cancelOpen) {}
