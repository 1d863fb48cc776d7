package dev.tradeplane.broker.replica;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
class ReplicasComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    TestCell cell;

    @Inject
    Replicas replicas;

    @Inject
    Transactions transactions;

    @AfterEach
    void theOthersLeave() {
        cell.execute("delete from replica where id in ('elder', 'younger')");
    }

    @Test
    void isOnDutyAlone() {
        eventually(PATIENCE, () -> assertTrue(replicas.isOnDuty()));
    }

    @Test
    void leavesDutyToAnElderUntilThatFallsSilent() {
        eventually(PATIENCE, () -> assertTrue(replicas.isOnDuty()));

        join("elder", "'2026-01-01'", "4 seconds");

        eventually(PATIENCE, () -> assertFalse(replicas.isOnDuty()));
        eventually(PATIENCE, () -> assertTrue(replicas.isOnDuty()));
    }

    @Test
    void keepsDutyWhenAYoungerJoins() {
        eventually(PATIENCE, () -> assertTrue(replicas.isOnDuty()));
        String before = aliveUntil();

        join("younger", "now()", "1 minute");

        eventually(PATIENCE, () -> assertFalse(aliveUntil().equals(before)));
        assertTrue(replicas.isOnDuty());
    }

    @Test
    void losesATransactionInWhichItHangs() {
        String limit = transactions.run(connection -> connection
                .query("show idle_in_transaction_session_timeout")
                .execute()
                .await()
                .atMost(Transactions.PATIENCE)
                .iterator()
                .next()
                .getString(0));

        assertEquals("3s", limit);
    }

    private void join(String id, String started, String alive) {
        cell.execute("insert into replica (id, started_at, alive_until) values ('" + id + "', " + started
                + ", clock_timestamp() + interval '" + alive + "')");
    }

    private String aliveUntil() {
        return String.valueOf(cell.one("select alive_until from replica where id = '" + replicas.id() + "'"));
    }
}
