package dev.tradeplane.cli.desk;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The trading state and where it comes from.
 *
 * @param inForce the stricter of the two
 * @param declared by the account
 * @param set through the gateway
 */
record TradingStates(String inForce, String declared, String set) {
    static TradingStates of(JsonNode account) {
        return new TradingStates(
                account.path("tradingState").asText("unknown"),
                account.path("declaredState").asText("unknown"),
                account.path("setState").asText("unknown"));
    }

    String sentence() {
        return inForce + " (declared " + declared + ", set " + set + ")";
    }
}
