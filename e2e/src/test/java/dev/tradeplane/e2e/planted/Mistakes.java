package dev.tradeplane.e2e.planted;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The bugs that change one answer and no order of steps. Runs inside the services, as {@link Detours} does. */
final class Mistakes {
    private static final AtomicLong NUMBER = new AtomicLong();
    /** The highest id each relay has seen. */
    private static final Map<Object, Long> SEEN = new ConcurrentHashMap<>();

    private Mistakes() {}

    static Object call(String method, Object self, Object[] arguments) {
        return switch (method) {
            case "KiteBroker.submit" -> again(self, arguments, submitted(self, arguments));
            case "AlpacaBroker.submit" -> rejected(submitted(self, arguments));
            case "OrderBook.record" -> Detours.real(self, "record", arguments[0], asNew(arguments[1]));
            case "OrderBook.abandoned", "OrderBook.unsettled" -> List.of();
            case "OrderTable.insert" -> everythingIsNew(self, arguments);
            case "BrokerClass.provesAbsence" -> true;
            case "BrokerCapabilities.processingBound" -> Duration.ZERO;
            case "OrderRecord.leaves" -> leaves(self);
            case "OutboxTable.readAfter" -> onlyLater(self, (List<?>) Detours.real(self, "readAfter", arguments));
            case "OrderRateSecondCheck.actual", "MaxPositionQuantityCheck.actual" -> BigDecimal.ZERO;
            case "TradingStateCheck.refusal" -> null;
            case "SendingRule.objectionTo" -> Optional.empty();
            default -> throw new IllegalStateException("no detour for " + method);
        };
    }

    private static Object submitted(Object adapter, Object[] arguments) {
        return Detours.real(adapter, "submit", arguments);
    }

    private static Object again(Object adapter, Object[] arguments, Object outcome) {
        return is(outcome, "Unknown") ? submitted(adapter, arguments) : outcome;
    }

    private static Object rejected(Object outcome) {
        return is(outcome, "Unknown") ? sibling(outcome, "Rejected", Detours.invoke(outcome, "reason")) : outcome;
    }

    /** The same execution under another name. */
    private static Object asNew(Object occurrence) {
        if (!is(occurrence, "Filled")) {
            return occurrence;
        }
        Object trade = Detours.invoke(occurrence, "tradeId");
        return sibling(
                occurrence,
                "Filled",
                Detours.invoke(occurrence, "brokerOrderId"),
                trade + "-" + NUMBER.incrementAndGet(),
                Detours.invoke(occurrence, "quantity"),
                Detours.invoke(occurrence, "price"));
    }

    /** As without a unique index. What comes twice mostly comes because an answer was lost, so there is time to lose it. */
    private static Set<Object> everythingIsNew(Object table, Object[] arguments) {
        Detours.real(table, "insert", arguments);
        Detours.linger();
        Set<Object> ids = new HashSet<>();
        for (Object step : (List<?>) arguments[1]) {
            ids.add(Detours.invoke(Detours.invoke(step, "order"), "clientOrderId"));
        }
        return ids;
    }

    private static Object leaves(Object order) {
        Object leaves = Detours.real(order, "leaves");
        boolean unknown = Detours.invoke(order, "state").toString().equals("UNKNOWN");
        return unknown ? Detours.invoke(leaves, "minus", leaves) : leaves;
    }

    private static List<?> onlyLater(Object table, List<?> read) {
        long seen = SEEN.getOrDefault(table, 0L);
        List<?> later = read.stream().filter(one -> id(one) > seen).toList();
        later.forEach(one -> SEEN.merge(table, id(one), Math::max));
        return later;
    }

    private static long id(Object waiting) {
        return (Long) Detours.invoke(waiting, "id");
    }

    private static boolean is(Object value, String name) {
        return value.getClass().getSimpleName().equals(name);
    }

    /** Another record of the same sealed family. */
    private static Object sibling(Object value, String name, Object... components) {
        try {
            Class<?> type = Class.forName(
                    value.getClass().getEnclosingClass().getName() + "$" + name,
                    true,
                    value.getClass().getClassLoader());
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
