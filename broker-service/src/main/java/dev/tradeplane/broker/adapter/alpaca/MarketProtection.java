package dev.tradeplane.broker.adapter.alpaca;

import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an order may run that names no limit. Alpaca has no protection of its own: a market order is sent with a limit
 * 2 % beyond the last trade, a stop with one 2 % beyond its trigger. That is inside the narrowest band of the exchanges
 * (5 %).
 */
final class MarketProtection {
    private static final BigDecimal FURTHEST = new BigDecimal("0.02");
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int PLACES_OF_A_DOLLAR = 2;
    private static final int PLACES_BELOW = 4;

    private final AlpacaMarket market;
    private final Clock clock;

    MarketProtection(AlpacaMarket market, Clock clock) {
        this.market = market;
        this.clock = clock;
    }

    /** The limit an order leaves with; empty when it needs a price and there is no fresh one. */
    Optional<Price> limit(OrderIntent intent) {
        return intent.type() == OrderType.MARKET
                ? lastPrice(intent).map(last -> beyond(intent.side(), last))
                : Optional.ofNullable(limit(intent, intent.limitPrice(), intent.triggerPrice()));
    }

    /** The limit a working order has with other numbers; null for one of a market order, which stays as it is. */
    static @Nullable Price limit(OrderIntent intent, @Nullable Price limit, @Nullable Price trigger) {
        return intent.type() == OrderType.STOP && trigger != null ? beyond(intent.side(), trigger) : limit;
    }

    private Optional<Price> lastPrice(OrderIntent intent) {
        try {
            return market.last(intent.instrument())
                    .filter(quote -> quote.observedAt().isAfter(clock.instant().minus(FRESH)))
                    .map(Quote::lastPrice);
        } catch (BrokerUnavailableException e) {
            return Optional.empty();
        }
    }

    /** Rounded towards the price, to a cent; below a dollar to a hundredth of one. */
    static Price beyond(Side side, Price from) {
        BigDecimal part = side == Side.BUY ? BigDecimal.ONE.add(FURTHEST) : BigDecimal.ONE.subtract(FURTHEST);
        BigDecimal furthest = from.value().multiply(part);
        int places = furthest.compareTo(BigDecimal.ONE) < 0 ? PLACES_BELOW : PLACES_OF_A_DOLLAR;
        return new Price(furthest.setScale(places, side == Side.BUY ? RoundingMode.DOWN : RoundingMode.UP));
    }
}
