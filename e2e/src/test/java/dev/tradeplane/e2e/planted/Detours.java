package dev.tradeplane.e2e.planted;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Where rewritten methods lead. Runs inside the services and knows their classes only by name. Each bug makes two steps
 * of what was one; between them it lingers, so that a kill finds the gap within minutes rather than months.
 */
public final class Detours {
    private static final long GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** The transaction runner at work on this thread. */
    private static final ThreadLocal<Object> TRANSACTIONS = new ThreadLocal<>();
    /** What this thread has put off until after the commit. */
    private static final ThreadLocal<List<Object[]>> PUT_OFF = ThreadLocal.withInitial(ArrayList::new);
    /** The submitter that takes commands on this thread. */
    private static final ThreadLocal<Object> SUBMITTER = new ThreadLocal<>();
    /** What the broker answered to what was sent too early. */
    private static final Map<Object, Object> ANSWERS = new ConcurrentHashMap<>();

    private Detours() {}

    /** What is called in place of a rewritten method. */
    public static Object call(String method, Object self, Object[] arguments) {
        return switch (method) {
            case "Transactions.run" -> run(self, arguments);
            case "Outbox.append" -> PUT_OFF.get().add(new Object[] {self, arguments[1]});
            case "IdempotencyLedger.append" -> appendApart(self, arguments);
            case "OrderSubmitter.take" -> take(self, arguments);
            case "OrderSender.start" -> start(self, arguments);
            case "Settlement.learn" -> learnLater(self, arguments);
            default -> Mistakes.call(method, self, arguments);
        };
    }

    private static Object run(Object transactions, Object[] arguments) {
        Object outer = TRANSACTIONS.get();
        TRANSACTIONS.set(transactions);
        try {
            Object[] work = SUBMITTER.get() == null ? arguments : new Object[] {sendBeforeCommit(arguments[0])};
            Object result = real(transactions, "run", work);
            appendPutOff(transactions);
            return result;
        } finally {
            PUT_OFF.get().clear();
            TRANSACTIONS.set(outer);
        }
    }

    private static void appendPutOff(Object transactions) {
        List<Object[]> putOff = PUT_OFF.get();
        if (putOff.isEmpty()) {
            return;
        }
        linger();
        inOwnTransaction(transactions, connection -> {
            putOff.forEach(one -> real(one[0], "append", connection, one[1]));
            return null;
        });
    }

    private static Object appendApart(Object ledger, Object[] arguments) {
        inOwnTransaction(TRANSACTIONS.get(), connection -> {
            Object append = real(ledger, "append", connection, arguments[1], arguments[2]);
            return invoke(invoke(append, "await"), "indefinitely");
        });
        linger();
        return nothingLeftToDo(ledger.getClass().getClassLoader());
    }

    private static Object nothingLeftToDo(ClassLoader loader) {
        try {
            Object create = loader.loadClass("io.smallrye.mutiny.Uni")
                    .getMethod("createFrom")
                    .invoke(null);
            return invoke(create, "voidItem");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object take(Object submitter, Object[] arguments) {
        SUBMITTER.set(submitter);
        try {
            return real(submitter, "take", arguments);
        } finally {
            SUBMITTER.remove();
        }
    }

    /** The broker's reports on what was sent too early would find no order yet. */
    private static Object learnLater(Object settlement, Object[] arguments) {
        return CompletableFuture.runAsync(
                () -> real(settlement, "learn", arguments), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    }

    private static Function<Object, Object> sendBeforeCommit(Object work) {
        Object submitter = SUBMITTER.get();
        SUBMITTER.remove();
        return connection -> {
            @SuppressWarnings("unchecked")
            List<Object> due = (List<Object>) ((Function<Object, Object>) work).apply(connection);
            List<Object> sends = due.stream()
                    .filter(d -> d.getClass().getSimpleName().equals("Send"))
                    .toList();
            sends.forEach(send ->
                    ANSWERS.put(send, submit(field(field(submitter, "sender"), "brokers"), invoke(send, "toSend"))));
            if (!sends.isEmpty()) {
                linger();
            }
            return due;
        };
    }

    private static Object submit(Object brokers, Object toSend) {
        return invoke(invoke(brokers, "require"), "submit", toSend);
    }

    /** What was sent already is not sent once more; what came of it is recorded now. */
    private static Object start(Object sender, Object[] arguments) {
        Object answer = ANSWERS.remove(arguments[0]);
        if (answer == null) {
            return real(sender, "start", arguments);
        }
        Object order = invoke(arguments[0], "order");
        Object outcome = invoke(sender, "afterSubmit", answer, invoke(order, "attempt"));
        Thread.startVirtualThread(() -> invoke(sender, "learn", order, outcome));
        return null;
    }

    private static void inOwnTransaction(Object transactions, Function<Object, Object> work) {
        real(transactions, "run", work);
    }

    static void linger() {
        LockSupport.parkNanos(GAP_NANOS);
    }

    static Object real(Object self, String method, Object... arguments) {
        return invoke(self, method + Detour.REAL, arguments);
    }

    static Object invoke(Object self, String name, Object... arguments) {
        try {
            return method(self.getClass(), name).invoke(self, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getName().equals(name) && !method.isBridge()) {
                    method.setAccessible(true);
                    return method;
                }
            }
        }
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no " + name));
    }

    private static Object field(Object self, String name) {
        try {
            var field = self.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(self);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
