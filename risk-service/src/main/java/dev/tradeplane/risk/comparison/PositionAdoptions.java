package dev.tradeplane.risk.comparison;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.order.BrokerPositions;
import dev.tradeplane.contracts.order.BrokerPositions.Held;
import dev.tradeplane.contracts.order.PositionAdoption;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import dev.tradeplane.risk.account.AccountWriter;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.position.HeldPosition;
import jakarta.inject.Singleton;

/** A person looked into a difference, and takes the broker's word. */
@Singleton
public class PositionAdoptions {
    private final BrokersWord broker;
    private final AccountWriter writer;

    PositionAdoptions(BrokersWord broker, AccountWriter writer) {
        this.broker = broker;
        this.writer = writer;
    }

    /** Takes what the broker says now, not what it said when the difference was seen. */
    public HeldPosition adopt(PositionAdoption wish) {
        BrokerPositions report = broker.ask();
        return writer.submit(transaction -> adopt(wish, report, transaction)).join();
    }

    private static HeldPosition adopt(PositionAdoption wish, BrokerPositions report, BookTransaction transaction) {
        InstrumentId instrument = wish.instrument();
        if (transaction.book().drift().in(instrument) == null) {
            throw new ProblemException(ProblemType.NO_DRIFT, "there is no difference in " + instrument);
        }
        if (OnItsWay.in(transaction.book()).contains(instrument)) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "an order in " + instrument + " is on its way: nothing was changed");
        }
        Held held = report.held().stream()
                .filter(one -> one.instrument().equals(instrument))
                .findFirst()
                .orElse(null);
        HeldPosition taken = TakeOver.of(instrument, held, wish.reason(), wish.by(), transaction);
        transaction.book().drift().forget(instrument);
        transaction.driftChanged();
        return taken;
    }
}
