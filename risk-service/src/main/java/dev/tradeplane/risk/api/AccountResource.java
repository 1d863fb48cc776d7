package dev.tradeplane.risk.api;

import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.Position;
import dev.tradeplane.contracts.order.TradingStateChange;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.risk.account.AccountWriter;
import dev.tradeplane.risk.change.TradingStateSwitch;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

@Path("/internal")
@OnlyFor({Peer.GATEWAY, Peer.OPERATOR})
public class AccountResource {
    private final AccountWriter writer;
    private final AccountViews views;
    private final TradingStateSwitch tradingState;

    AccountResource(AccountWriter writer, AccountViews views, TradingStateSwitch tradingState) {
        this.writer = writer;
        this.views = views;
        this.tradingState = tradingState;
    }

    @GET
    @Path("/positions")
    public CompletionStage<List<Position>> positions() {
        return writer.submit(transaction -> views.positions(transaction.book()));
    }

    @GET
    @Path("/account")
    public CompletionStage<AccountView> account() {
        return writer.submit(views::account);
    }

    /** The set state as committed this moment, past the queue of the book: broker-service asks before orders leave. */
    @GET
    @Path("/trading-state")
    @OnlyFor(Peer.BROKER_SERVICE)
    public Uni<BrokerCommand.SetTradingState> tradingState() {
        return tradingState.committed();
    }

    @PUT
    @Path("/trading-state")
    public CompletionStage<AccountView> set(TradingStateChange change) {
        return tradingState.set(change).thenCompose(version -> account());
    }
}
