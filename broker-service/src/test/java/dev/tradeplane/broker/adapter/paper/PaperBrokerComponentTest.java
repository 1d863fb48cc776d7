package dev.tradeplane.broker.adapter.paper;

import static dev.tradeplane.testsupport.fixture.InstrumentsOfIndia.RELIANCE;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tradeplane.broker.Commands;
import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerAdapterContract;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SendWindows;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.quote.QuoteBoard;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.testsupport.database.CellDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
class PaperBrokerComponentTest extends BrokerAdapterContract {
    @Inject
    PaperBroker paper;

    @Inject
    QuoteBoard quotes;

    @BeforeEach
    void startsFromAKnownPrice() {
        tradesAt("2450");
    }

    @Override
    protected BrokerAdapter broker() {
        return paper;
    }

    @Override
    protected void tradesAt(String price) {
        quotes.pin(Map.of(RELIANCE, Price.of(price)), "test");
    }

    @Test
    void rejectsAnOrderForWhichThereIsNoQuote() {
        OrderToSend order = new OrderToSend(
                Commands.newIds().clientOrderId(),
                anOrderIntent().instrument(InstrumentId.of("NSE:NOSUCH")).build(),
                SendWindows.open());

        assertInstanceOf(Rejected.class, paper.submit(order));
        assertInstanceOf(Rejected.class, paper.submit(order));
    }
}
