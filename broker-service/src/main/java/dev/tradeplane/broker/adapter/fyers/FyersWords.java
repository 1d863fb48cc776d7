package dev.tradeplane.broker.adapter.fyers;

import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Fyers' numbers and words for what we know. */
final class FyersWords {

    private static final Logger LOG = Logger.getLogger(FyersWords.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm:ss", Locale.ENGLISH);
    /** Fyers marks a tag as the application's. */
    private static final String OURS = "1:";

    private FyersWords() {}

    static int type(OrderType type) {
        return switch (type) {
            case LIMIT -> 1;
            case MARKET -> 2;
            case STOP -> 3;
            case STOP_LIMIT -> 4;
        };
    }

    static int side(Side side) {
        return side == Side.BUY ? 1 : -1;
    }

    static Side side(String number) {
        return switch (number) {
            case "1" -> Side.BUY;
            case "-1" -> Side.SELL;
            default -> throw new IllegalArgumentException("side is " + number);
        };
    }

    static String product(ProductType product) {
        return switch (product) {
            case CNC -> "CNC";
            case MIS -> "INTRADAY";
            case NRML -> "MARGIN";
            case MTF -> "MTF";
        };
    }

    /** Null for one of Fyers' own, such as BO. */
    static @Nullable ProductType product(@Nullable String word) {
        return switch (word) {
            case "CNC" -> ProductType.CNC;
            case "INTRADAY" -> ProductType.MIS;
            case "MARGIN" -> ProductType.NRML;
            case "MTF" -> ProductType.MTF;
            case null, default -> null;
        };
    }

    /** A number nobody documented ends nothing: the order stays as it was, by its fills. */
    static OrderState state(String number, Quantity quantity, Quantity filled) {
        return switch (number) {
            case "1" -> OrderState.CANCELED;
            case "2" -> OrderState.FILLED;
            case "5" -> OrderState.REJECTED;
            case "7" -> OrderState.EXPIRED;
            case "4", "6" -> OrderState.working(quantity, filled);
            default -> {
                LOG.warnf("fyers shows an order as %s, which is not documented", number);
                yield OrderState.working(quantity, filled);
            }
        };
    }

    /** Empty for an order that others placed: their tags look different. */
    static Optional<ClientOrderId> clientOrderId(@Nullable String tag) {
        if (tag == null || !tag.startsWith(OURS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ClientOrderId.of(tag.substring(OURS.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Instant time(String text) {
        return LocalDateTime.parse(text, TIME).atZone(SessionLife.INDIA).toInstant();
    }
}
