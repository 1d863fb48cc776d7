package dev.tradeplane.risk.book;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.contracts.settings.TradingCalendar;
import dev.tradeplane.risk.drift.DriftStore;
import dev.tradeplane.risk.limit.SettingsStore;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.order.OrderStore;
import dev.tradeplane.risk.pace.OrderContent;
import dev.tradeplane.risk.pace.OrderPace;
import dev.tradeplane.risk.pace.PaceStore;
import dev.tradeplane.risk.position.PositionStore;
import dev.tradeplane.risk.replica.Announcements;
import dev.tradeplane.risk.reservation.Reservation;
import dev.tradeplane.risk.reservation.ReservationStore;
import dev.tradeplane.risk.tradingstate.TradingStateStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Locks the account's row and loads its book: open orders and the last minutes only, however many orders are stored. */
@Singleton
public class BookStore {
    private static final String LOCK =
            "select version, trading_day, orders_that_day from book where account = $1 for update";
    private static final String CREATE =
            "insert into book (account, version, trading_day, orders_that_day) values ($1, 0, current_date, 0) on conflict do nothing";
    private static final String ADVANCE =
            "update book set version = $2, trading_day = $3, orders_that_day = $4 where account = $1"
                    + " returning (select count(pg_notify($5, said)) from unnest($6::text[]) said)";

    private final OrderStore orders;
    private final PositionStore positions;
    private final ReservationStore reservations;
    private final SettingsStore settings;
    private final TradingStateStore tradingState;
    private final PaceStore pace;
    private final DriftStore drift;

    BookStore(
            OrderStore orders,
            PositionStore positions,
            ReservationStore reservations,
            SettingsStore settings,
            TradingStateStore tradingState,
            PaceStore pace,
            DriftStore drift) {
        this.orders = orders;
        this.positions = positions;
        this.reservations = reservations;
        this.settings = settings;
        this.tradingState = tradingState;
        this.pace = pace;
        this.drift = drift;
    }

    /** Answers when the row lock is held, which it is until the transaction ends; empty when there is no row yet. */
    public Uni<Optional<BookHead>> lock(SqlClient connection, AccountName account) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(account.value())).map(found -> {
            for (Row row : found) {
                return Optional.of(new BookHead(row.getLong(0), row.getLocalDate(1), row.getInteger(2)));
            }
            return Optional.empty();
        });
    }

    /** Makes the row and locks it. */
    public BookHead create(SqlClient connection, AccountName account) {
        await(connection.preparedQuery(CREATE).execute(Tuple.of(account.value())));
        return await(lock(connection, account))
                .orElseThrow(() -> new IllegalStateException("the book row was not there after it was made"));
    }

    /** Writes the next head; the other replicas hear with the commit what is announced. */
    public Uni<Void> advance(SqlClient connection, AccountName account, BookHead head, String[] announcements) {
        return connection
                .preparedQuery(ADVANCE)
                .execute(Tuple.tuple()
                        .addString(account.value())
                        .addLong(head.version())
                        .addLocalDate(head.tradingDay())
                        .addInteger(head.ordersThatDay())
                        .addString(Announcements.CHANNEL)
                        .addArrayOfString(announcements))
                .replaceWithVoid();
    }

    /**
     * The book as the locked row's version has it. What was approved at a later time than this, by a clock that was ahead,
     * counts as approved just now.
     */
    public Book load(SqlClient connection, AccountName account, BookHead head, Instant now) {
        Optional<SettingsVersion> inForce = await(settings.latest(connection, account));
        Book book = new Book(paceOfTheDay(connection, account, head, inForce, now));
        inForce.ifPresent(book::put);
        book.put(await(tradingState.read(connection, account)));
        for (Reservation held : await(reservations.all(connection, account))) {
            book.reservations().hold(held);
            book.engage(held.instrument());
        }
        await(orders.open(connection, account)).forEach(book::put);
        await(positions.all(connection, account)).forEach(book::put);
        book.put(await(drift.load(connection, account)));
        Instant since = now.minus(OrderPace.longer(duplicateWindow(book.settings())));
        for (OrderRecord order : await(orders.approvedAfter(connection, account, since))) {
            Instant at = order.approvedAt() == null ? order.createdAt() : order.approvedAt();
            book.pace().remember(OrderContent.of(order.approvedIntent(), order.source()), earlier(at, now));
        }
        await(pace.replacedAfter(connection, account, since))
                .forEach(at -> book.pace().remember(earlier(at, now)));
        return book;
    }

    /** The counter is of the day written last. If that is yet to come, the clock was ahead: all of today is counted anew. */
    private OrderPace paceOfTheDay(
            SqlClient connection, AccountName account, BookHead head, Optional<SettingsVersion> inForce, Instant now) {
        if (inForce.isPresent()) {
            TradingCalendar calendar =
                    TradingCalendar.of(inForce.get().settings().session());
            LocalDate today = calendar.dateAt(now);
            if (head.tradingDay().isAfter(today)) {
                return new OrderPace(today, await(pace.approvedSince(connection, account, calendar.startOf(today))));
            }
        }
        return new OrderPace(head.tradingDay(), head.ordersThatDay());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Duration duplicateWindow(@Nullable SettingsVersion version) {
        return Optional.ofNullable(version)
                .map(SettingsVersion::settings)
                .map(CellSettings::limits)
                .map(limits -> limits.duplicateWindow())
                .orElse(Duration.ZERO);
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
}
