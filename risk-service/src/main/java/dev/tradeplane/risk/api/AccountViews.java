package dev.tradeplane.risk.api;

import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.LimitUse;
import dev.tradeplane.contracts.order.Position;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.settings.Limits;
import dev.tradeplane.contracts.settings.TradingCalendar;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.brokersession.BrokerSessionWord;
import dev.tradeplane.risk.instrument.InstrumentCatalog;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.position.HeldPosition;
import dev.tradeplane.risk.referenceprice.ReferencePrices;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account as answers show it. */
@Singleton
class AccountViews {
    private final ReferencePrices prices;
    private final InstrumentCatalog instruments;
    private final BrokerSessionWord session;

    AccountViews(ReferencePrices prices, InstrumentCatalog instruments, BrokerSessionWord session) {
        this.prices = prices;
        this.instruments = instruments;
        this.session = session;
    }

    /** Every instrument ever held, by name; those flat now still tell what they earned. */
    List<Position> positions(Book book) {
        return book.positions().stream()
                .map(this::marked)
                .sorted(Comparator.comparing(position -> position.instrument().value()))
                .toList();
    }

    /** Nobody may have asked for its price since this process began: the next view has it. */
    private Position marked(HeldPosition held) {
        Quote last = prices.last(held.instrument());
        if (last == null && !held.quantity().isFlat()) {
            instruments.follow(held.instrument());
        }
        return held.markedTo(last);
    }

    AccountView account(BookTransaction transaction) {
        Book book = transaction.book();
        SettingsVersion version = book.settings();
        List<Position> positions = positions(book);
        return new AccountView(
                transaction.account(),
                book.tradingState(),
                version == null ? TradingState.HALTED : version.settings().tradingState(),
                book.setState().state(),
                version == null ? 0 : version.version(),
                version == null ? List.of() : limits(version, book, transaction.now()),
                (int) positions.stream()
                        .filter(held -> !held.quantity().isFlat())
                        .count(),
                positions.stream().map(Position::realizedPnl).reduce(Money.ZERO, Money::plus),
                unrealized(positions),
                session.last(),
                List.copyOf(book.drift().all()));
    }

    private static @Nullable Money unrealized(List<Position> positions) {
        Money sum = Money.ZERO;
        for (Position position : positions) {
            Money open = position.unrealizedPnl();
            if (open == null) {
                return null;
            }
            sum = sum.plus(open);
        }
        return sum;
    }

    private static List<LimitUse> limits(SettingsVersion version, Book book, Instant now) {
        Limits limits = version.settings().limits();
        var day = TradingCalendar.of(version.settings().session()).dateAt(now);
        return List.of(
                use("maxOpenOrders", book.reservations().size(), limits.maxOpenOrders()),
                use("maxOpenPositions", book.engaged().size(), limits.maxOpenPositions()),
                use("maxOrdersPerSecond", book.pace().inLastSecond(now), limits.maxOrdersPerSecond()),
                use("maxOrdersPerMinute", book.pace().inLastMinute(now), limits.maxOrdersPerMinute()),
                use("maxOrdersPerDay", book.pace().ordersOn(day), limits.maxOrdersPerDay()),
                new LimitUse(
                        "maxPositionQuantity",
                        largest(book).stripTrailingZeros().toPlainString(),
                        limits.maxPositionQuantity().toString()));
    }

    private static BigDecimal largest(Book book) {
        return book.positions().stream()
                .map(held -> held.quantity().size().value())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static LimitUse use(String name, int used, int limit) {
        return new LimitUse(name, Integer.toString(used), Integer.toString(limit));
    }
}
