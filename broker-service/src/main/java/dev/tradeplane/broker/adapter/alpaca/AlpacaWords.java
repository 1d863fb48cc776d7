package dev.tradeplane.broker.adapter.alpaca;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Alpaca's words for what we know. */
final class AlpacaWords {
    private static final Logger LOG = Logger.getLogger(AlpacaWords.class);
    /** An order that stands in the place of one of ours has its id, a dash and something more. */
    private static final Pattern OURS = Pattern.compile("([A-Z0-9]{1,20})(-[a-z0-9]+)?");

    private static final Set<String> WORKING = Set.of(
            "new",
            "partially_filled",
            "accepted",
            "pending_new",
            "accepted_for_bidding",
            "pending_review",
            "held",
            "pending_cancel",
            "pending_replace",
            "stopped",
            "suspended",
            "calculated",
            "done_for_day",
            "replaced");

    private AlpacaWords() {}

    /** No order leaves without a limit: what is to be had at any price is protected. */
    static String type(OrderType type) {
        return type.needsTriggerPrice() ? "stop_limit" : "limit";
    }

    static String timeInForce(TimeInForce timeInForce) {
        return switch (timeInForce) {
            case DAY -> "day";
            case IOC -> "ioc";
        };
    }

    /** A word nobody documented ends nothing: the order stays as it was, by its fills. */
    static OrderState state(String word, Quantity quantity, Quantity filled) {
        return switch (word) {
            case "filled" -> OrderState.FILLED;
            case "canceled" -> OrderState.CANCELED;
            case "expired" -> OrderState.EXPIRED;
            case "rejected" -> OrderState.REJECTED;
            default -> {
                if (!WORKING.contains(word)) {
                    LOG.warnf("alpaca shows an order as %s, which is not documented", word);
                }
                yield OrderState.working(quantity, filled);
            }
        };
    }

    /** Which order of ours it is; null for an order that others placed. */
    static @Nullable ClientOrderId clientOrderId(@Nullable String text) {
        Matcher ours = OURS.matcher(text == null ? "" : text);
        return ours.matches() ? ClientOrderId.of(ours.group(1)) : null;
    }

    static String replacementOf(ClientOrderId order, Instant at) {
        return order + "-" + Long.toString(at.toEpochMilli(), Character.MAX_RADIX);
    }

    static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
