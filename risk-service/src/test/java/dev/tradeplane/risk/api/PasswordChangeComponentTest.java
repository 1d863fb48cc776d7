package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database's password changes while the service runs; its connections end, as they may at any time. */
@QuarkusTest
@QuarkusTestResource(
        value = CellDatabase.class,
        initArgs = {@ResourceArg(name = "service", value = "risk"), @ResourceArg(name = "credentials", value = "files")
        },
        restrictToAnnotatedClass = true)
class PasswordChangeComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FIRST = "password-of-risk";

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    @AfterEach
    void changeBack() {
        inTheDatabase(FIRST);
        cell.mountCredential("password", FIRST);
        cell.mountCredential("previous-password", "");
        decidesOnNewConnections();
    }

    @Test
    void logsInWithThePasswordAsItIsNow() {
        inTheDatabase("second");
        cell.mountCredential("password", "second");

        decidesOnNewConnections();
    }

    @Test
    void logsInBeforeAndAfterTheDatabaseLearnsANewPassword() {
        cell.mountCredential("previous-password", FIRST);
        cell.mountCredential("password", "third");
        decidesOnNewConnections();

        inTheDatabase("third");

        decidesOnNewConnections();
    }

    private void inTheDatabase(String password) {
        cell.execute("ALTER ROLE risk PASSWORD '" + password + "'");
    }

    private void decidesOnNewConnections() {
        String before = backends();
        cell.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'risk'");
        eventually(
                SOON,
                () -> assertEquals(
                        TradingState.ACTIVE,
                        risk.set(TradingState.ACTIVE, false).tradingState()));
        eventually(SOON, () -> assertNotEquals(null, risk.submit(aSubmission()).order()));
        assertNotEquals(before, backends());
    }

    private String backends() {
        return String.valueOf(cell.one(
                "select string_agg(pid::text, ',' order by pid) from pg_stat_activity" + " where usename = 'risk'"));
    }
}
