package dev.tradeplane.contracts.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.intent.ProductType;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The broker of an account, and how it is reached.
 *
 * @param name paper, kite, breeze, fyers or alpaca
 * @param live whether real money is at stake
 * @param endpoint one base address in place of all of the broker's own
 * @param credentialsSecret the secret that holds what the broker knows the account by
 * @param egressIp the address registered with the broker
 * @param egressCheckUrl answers which address a request comes from
 * @param protectMarketOrders whether a market order is sent with the broker's protection, or refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrokerSettings(
        String name,
        boolean live,
        @Nullable URI endpoint,
        @Nullable String credentialsSecret,
        @Nullable String egressIp,
        @Nullable URI egressCheckUrl,
        boolean protectMarketOrders) {
    /** The paper broker needs nothing but its name. */
    public static BrokerSettings paper() {
        return new BrokerSettings("paper", false, null, null, null, null, true);
    }

    /** How positions are carried where a sender does not say: during the day, but where shares are delivered only. */
    public ProductType usualProduct() {
        return switch (name) {
            case "breeze", "alpaca" -> ProductType.CNC;
            default -> ProductType.MIS;
        };
    }
}
