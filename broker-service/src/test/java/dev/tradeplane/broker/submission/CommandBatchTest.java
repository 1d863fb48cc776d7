package dev.tradeplane.broker.submission;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.Commands;
import dev.tradeplane.contracts.command.BrokerCommand.CancelOrder;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SetTradingState;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.TradingState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandBatchTest {
    private static final OrderIds IDS = Commands.newIds();
    private static final SubmitOrder SUBMIT =
            new SubmitOrder(IDS.orderId(), IDS.clientOrderId(), anOrderIntent().build(), "", null);
    private static final CancelOrder CANCEL = new CancelOrder(IDS.orderId(), IDS.clientOrderId(), null);
    private static final ReplaceOrder REPLACE =
            new ReplaceOrder(IDS.orderId(), IDS.clientOrderId(), 1, Quantity.of(2), null, null, "", null);
    private static final SetTradingState HALT = new SetTradingState(TradingState.HALTED, 1);

    @Test
    void sortsADeliveryByWhatItAsksFor() {
        CommandBatch batch = CommandBatch.of(List.of(HALT, SUBMIT, REPLACE, CANCEL));

        assertEquals(List.of(SUBMIT), batch.submits());
        assertEquals(List.of(CANCEL), batch.cancels());
        assertEquals(List.of(REPLACE), batch.replaces());
        assertEquals(List.of(HALT), batch.states());
    }

    @Test
    void aCancelCountsAgainstAnOrderThatComesAfterItOnly() {
        assertEquals(
                Set.of(IDS.clientOrderId()),
                CommandBatch.of(List.of(CANCEL, SUBMIT)).canceledBeforeSubmitted());
        assertEquals(Set.of(), CommandBatch.of(List.of(SUBMIT, CANCEL)).canceledBeforeSubmitted());
    }

    @Test
    void whatHoldsMoreThanNewOrdersIsNotSubmitsOnly() {
        assertTrue(CommandBatch.of(List.of(SUBMIT)).isSubmitsOnly());
        assertFalse(CommandBatch.of(List.of(SUBMIT, CANCEL)).isSubmitsOnly());
        assertFalse(CommandBatch.of(List.of(SUBMIT, REPLACE)).isSubmitsOnly());
        assertFalse(CommandBatch.of(List.of(SUBMIT, HALT)).isSubmitsOnly());
    }
}
