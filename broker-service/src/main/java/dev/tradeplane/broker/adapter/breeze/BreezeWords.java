package dev.tradeplane.broker.adapter.breeze;

import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Breeze's words for what we know. */
final class BreezeWords {
    private BreezeWords() {}

    static String side(Side side) {
        return side == Side.BUY ? "buy" : "sell";
    }

    static String validity(TimeInForce validity) {
        return validity == TimeInForce.IOC ? "ioc" : "day";
    }

    /** A market order is sent with a limit, and shown as what it is. */
    static String type(OrderType type) {
        return type == OrderType.STOP_LIMIT ? "stoploss" : "limit";
    }

    static String product(OrderIntent intent, BreezeSymbol symbol) {
        return intent.product() == ProductType.MTF ? "mtf" : symbol.product();
    }

    /** Empty for a position that is flat. */
    static Optional<Side> side(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "buy", "b" -> Optional.of(Side.BUY);
            case "sell", "s" -> Optional.of(Side.SELL);
            default -> Optional.empty();
        };
    }

    static @Nullable ProductType product(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "cash", "btst" -> ProductType.CNC;
            case "futures", "options" -> ProductType.NRML;
            case "mtf" -> ProductType.MTF;
            default -> null;
        };
    }
}
