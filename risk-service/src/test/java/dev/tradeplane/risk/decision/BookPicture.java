package dev.tradeplane.risk.decision;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.position.HeldPosition;
import dev.tradeplane.risk.reservation.Reservation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that a decision could tell two books apart by. */
record BookPicture(
        Map<OrderId, OrderRecord> open,
        Map<OrderId, Reservation> held,
        Map<InstrumentId, HeldPosition> positions,
        Map<String, String> totals,
        Set<InstrumentId> engaged,
        String pace) {
    static BookPicture of(Book book, Instant now) {
        Map<String, String> totals = new TreeMap<>();
        for (InstrumentId instrument : DeskHistory.INSTRUMENTS) {
            for (Side side : Side.values()) {
                totals.put(
                        instrument + "/" + side,
                        plain(book.reservations().heldOn(instrument, side)) + "/"
                                + plain(book.reservations().reducingOn(instrument, side)));
            }
            totals.put(instrument + "/unknown", String.valueOf(book.hasUnknownIn(instrument)));
        }
        totals.put("waiting", String.valueOf(book.waiting()));
        return new BookPicture(
                book.openOrders().stream().collect(Collectors.toMap(OrderRecord::id, Function.identity())),
                book.reservations().all().stream().collect(Collectors.toMap(Reservation::orderId, Function.identity())),
                book.positions().stream().collect(Collectors.toMap(HeldPosition::instrument, Function.identity())),
                totals,
                Set.copyOf(book.engaged()),
                book.pace().inLastSecond(now) + "/" + book.pace().inLastLongSecond(now) + "/"
                        + book.pace().inLastMinute(now) + "/" + book.pace().ordersOn(Desk.TODAY));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
