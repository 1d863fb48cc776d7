package dev.tradeplane.broker.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.event.OrderEvent.OrderExpiredUnsent;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.clock.SkewedClock;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.Intents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody sets the clock of the running service; the database's stays right. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
class ClockJumpsComponentTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    TestCell cell;

    @Inject
    SkewedClock clock;

    private BrokerCell service;

    @BeforeEach
    void callsItByName() {
        service = new BrokerCell(cell);
    }

    @AfterEach
    void setTheClockRight() {
        clock.skew(Duration.ZERO);
    }

    @Test
    void aClockThatIsBehindRevivesNoStaleOrderAndStopsNoFreshOne() throws SQLException {
        SubmitOrder stale = validUntil(databaseNow().minus(MINUTE));
        SubmitOrder fresh = validUntil(databaseNow().plus(HOUR));
        clock.skew(HOUR.negated());

        service.deliver(stale, fresh);

        expiresUnsent(stale);
        service.awaitState(fresh.clientOrderId(), OrderState.FILLED);
    }

    @Test
    void aClockThatWasAheadDeniesUntilItIsRightAgain() throws SQLException {
        SubmitOrder denied = validUntil(databaseNow().plus(MINUTE));
        SubmitOrder afterwards = validUntil(databaseNow().plus(HOUR));
        clock.skew(HOUR);
        service.deliver(denied);
        expiresUnsent(denied);

        clock.skew(Duration.ZERO);
        service.deliver(afterwards, denied);

        service.awaitState(afterwards.clientOrderId(), OrderState.FILLED);
        expiresUnsent(denied);
    }

    private void expiresUnsent(SubmitOrder order) {
        service.awaitEvents(order.clientOrderId(), OrderExpiredUnsent.class);
        assertEquals("0", service.paperOrders(order.clientOrderId()));
    }

    private SubmitOrder validUntil(Instant end) {
        return service.commands().submit(Intents.anOrderIntent().validUntil(end).build());
    }

    private Instant databaseNow() throws SQLException {
        try (Connection connection = cell.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select date_trunc('milliseconds', now())")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
