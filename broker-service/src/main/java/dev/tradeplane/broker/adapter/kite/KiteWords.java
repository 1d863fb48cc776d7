package dev.tradeplane.broker.adapter.kite;

import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Kite's words for what we know. */
final class KiteWords {

    private static final Logger LOG = Logger.getLogger(KiteWords.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private KiteWords() {}

    static String type(OrderType type) {
        return switch (type) {
            case MARKET -> "MARKET";
            case LIMIT -> "LIMIT";
            case STOP_LIMIT -> "SL";
            case STOP -> "SL-M";
        };
    }

    /** A word nobody documented ends nothing: the order stays as it was, by its fills. */
    static OrderState state(String word, Quantity quantity, Quantity filled) {
        return switch (word) {
            case "COMPLETE" -> OrderState.FILLED;
            case "CANCELLED", "CANCELLED AMO" -> OrderState.CANCELED;
            case "REJECTED" -> OrderState.REJECTED;
            case "LAPSED" -> OrderState.EXPIRED;
            case "PUT ORDER REQ RECEIVED",
                    "VALIDATION PENDING",
                    "OPEN PENDING",
                    "AMO REQ RECEIVED",
                    "OPEN",
                    "TRIGGER PENDING",
                    "MODIFY VALIDATION PENDING",
                    "MODIFY PENDING",
                    "MODIFIED",
                    "CANCEL PENDING",
                    "UPDATE" -> OrderState.working(quantity, filled);
            default -> {
                LOG.warnf("kite shows an order as %s, which is not documented", word);
                yield OrderState.working(quantity, filled);
            }
        };
    }

    /** A cover order is within the day; that Kite may call it a product too is unconfirmed. Null for another of its own. */
    static @Nullable ProductType product(@Nullable String word) {
        return switch (word) {
            case "CNC" -> ProductType.CNC;
            case "MIS", "CO" -> ProductType.MIS;
            case "NRML" -> ProductType.NRML;
            case "MTF" -> ProductType.MTF;
            case null, default -> null;
        };
    }

    static Instant time(String text) {
        return LocalDateTime.parse(text, TIME).atZone(SessionLife.INDIA).toInstant();
    }

    /** Kite writes an instrument in two parts; together they are ours. Empty for one we cannot write, such as an index. */
    static Optional<InstrumentId> instrument(String exchange, String symbol) {
        try {
            return Optional.of(InstrumentId.of(exchange + ":" + symbol));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
