package dev.tradeplane.risk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Work that shares a batch shares nothing else. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class AccountWriterComponentTest {
    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @Inject
    @SuppressWarnings("NullAway.Init")
    AccountWriter writer;

    @Test
    void workThatBreaksItsBatchStopsNobodyElse() {
        Three three = together("broken", transaction -> {
            transaction.takeIn("broken-itself");
            throw new IllegalStateException("a fault of ours");
        });

        assertEquals("done", three.before.join());
        assertEquals("done", three.after.join());
        assertEquals(ProblemType.UNAVAILABLE.status(), refusal(three.middle));
        assertEquals("broken-after,broken-before", taken("broken"));
    }

    @Test
    void aStatementThatBreaksItsBatchStopsNobodyElse() {
        Three three = together("unstorable", transaction -> {
            transaction.takeIn("unstorable-\u0000");
            return "never";
        });

        assertEquals("done", three.before.join());
        assertEquals("done", three.after.join());
        assertEquals(ProblemType.UNAVAILABLE.status(), refusal(three.middle));
        assertEquals("unstorable-after,unstorable-before", taken("unstorable"));
    }

    @Test
    void aRefusalConcernsOnlyItsOwnWork() {
        Three three = together("refused", transaction -> {
            throw new ProblemException(ProblemType.NOT_FOUND, "nothing of that name");
        });

        assertEquals("done", three.before.join());
        assertEquals("done", three.after.join());
        assertEquals(ProblemType.NOT_FOUND.status(), refusal(three.middle));
        assertEquals("refused-after,refused-before", taken("refused"));
    }

    private record Three(
            CompletableFuture<String> before, CompletableFuture<String> middle, CompletableFuture<String> after) {}

    /** Three pieces of work that wait together behind one that is at work, and so become one batch. */
    private Three together(String name, Function<BookTransaction, String> middle) {
        CountDownLatch allWait = new CountDownLatch(1);
        writer.submit(transaction -> {
            try {
                allWait.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "first";
        });
        Three three = new Three(
                writer.submit(transaction -> takenIn(name + "-before", transaction)),
                writer.submit(middle),
                writer.submit(transaction -> takenIn(name + "-after", transaction)));
        allWait.countDown();
        return three;
    }

    private static String takenIn(String event, BookTransaction transaction) {
        return transaction.takeIn(event) ? "done" : "done before";
    }

    private static int refusal(CompletableFuture<String> refused) {
        Throwable cause = assertThrows(CompletionException.class, refused::join).getCause();
        return assertInstanceOf(ProblemException.class, cause).problem().status();
    }

    private String taken(String name) {
        return String.valueOf(cell.one(
                "select string_agg(event_id, ',' order by event_id) from inbox where event_id like '" + name + "-%'"));
    }
}
