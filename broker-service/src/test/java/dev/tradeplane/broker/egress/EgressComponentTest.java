package dev.tradeplane.broker.egress;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.broker.adapter.FakeBroker;
import dev.tradeplane.broker.adapter.FakeBrokers;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.OrderEvent.OrderDenied;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.EgressAddress;
import dev.tradeplane.contracts.order.EgressAddress.State;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.settings.BrokerSettings;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.Settings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent, by the address an echo sees the service come from. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
@TestProfile(EchoedAddress.class)
class EgressComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REGISTERED = "203.0.113.10";

    TestCell cell;

    @Inject
    FakeBrokers brokers;

    @Inject
    EgressDesk desk;

    private BrokerCell service;
    private FakeBroker fake;
    private HttpServer echo;
    private volatile String seen = REGISTERED;

    @BeforeEach
    void registersAnAddress() throws IOException {
        service = new BrokerCell(cell);
        fake = brokers.fake();
        fake.reset();
        echo = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        echo.createContext("/", exchange -> {
            try (exchange) {
                byte[] bytes = seen.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        echo.start();
        URI url = URI.create("http://127.0.0.1:" + echo.getAddress().getPort() + "/");
        cell.apply(Settings.aPaperDesk()
                .broker(new BrokerSettings("paper", false, null, null, REGISTERED, url, true))
                .build());
    }

    @AfterEach
    void goHome() {
        echo.stop(0);
        cell.apply(Settings.paperDesk());
    }

    @Test
    void sendsNothingFromAnotherAddressAndAgainFromTheRegisteredOne() {
        awaitState(State.SAME);
        service.awaitState(delivered(), OrderState.ACKNOWLEDGED);

        seen = "203.0.113.11";
        awaitState(State.DIFFERS);
        ClientOrderId denied = delivered();

        service.awaitEvents(denied, OrderDenied.class);
        OrderDenied event = (OrderDenied) service.events(denied).getFirst();
        assertEquals(ReasonCode.EGRESS_ADDRESS_DIFFERS, event.reason().code());
        assertEquals(0, fake.sendsOf(denied));

        seen = REGISTERED;
        awaitState(State.SAME);
        service.awaitState(delivered(), OrderState.ACKNOWLEDGED);
    }

    @Test
    void goesOnWhereTheAddressCannotBeSeenUntilTheBrokerRefusesItForAWhile() {
        seen = "no address";
        awaitState(State.NOT_OBSERVED);
        service.awaitState(delivered(), OrderState.ACKNOWLEDGED);

        desk.refused();
        ClientOrderId denied = delivered();

        service.awaitEvents(denied, OrderDenied.class);
        OrderDenied event = (OrderDenied) service.events(denied).getFirst();
        assertEquals(ReasonCode.EGRESS_ADDRESS_REFUSED, event.reason().code());
        eventually(PATIENCE, () -> assertEquals(Optional.of(false), desk.now().map(EgressAddress::refused)));
        service.awaitState(delivered(), OrderState.ACKNOWLEDGED);
    }

    private void awaitState(State state) {
        eventually(PATIENCE, () -> assertEquals(Optional.of(state), desk.now().map(EgressAddress::state)));
    }

    private ClientOrderId delivered() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        service.deliver(order);
        return order.clientOrderId();
    }
}
