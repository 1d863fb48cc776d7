package dev.tradeplane.broker.submission;

import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.command.BrokerCommand.CancelOrder;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SetTradingState;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.id.ClientOrderId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One delivery, sorted by what it asks for. Trading states come first whatever their place: a halt in it holds for every
 * order in it.
 *
 * @param canceledBeforeSubmitted orders whose cancel stands before them
 */
record CommandBatch(
        List<SubmitOrder> submits,
        List<CancelOrder> cancels,
        List<ReplaceOrder> replaces,
        List<SetTradingState> states,
        Set<ClientOrderId> canceledBeforeSubmitted) {

    static CommandBatch of(List<BrokerCommand> commands) {
        CommandBatch batch = new CommandBatch(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        Set<ClientOrderId> canceled = new HashSet<>();
        for (BrokerCommand command : commands) {
            switch (command) {
                case SubmitOrder submit -> {
                    batch.submits.add(submit);
                    if (canceled.contains(submit.clientOrderId())) {
                        batch.canceledBeforeSubmitted.add(submit.clientOrderId());
                    }
                }
                case CancelOrder cancel -> {
                    batch.cancels.add(cancel);
                    canceled.add(cancel.clientOrderId());
                }
                case ReplaceOrder replace -> batch.replaces.add(replace);
                case SetTradingState state -> batch.states.add(state);
            }
        }
        return batch;
    }

    boolean isSubmitsOnly() {
        return cancels.isEmpty() && replaces.isEmpty() && states.isEmpty();
    }
}
