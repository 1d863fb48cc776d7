package dev.tradeplane.testsupport.simulator.server;

import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.fault.Fault;
import dev.tradeplane.testsupport.simulator.ledger.Ledger;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.RequestAnswered;
import dev.tradeplane.testsupport.simulator.web.Web;
import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

/** How one request ends. */
final class Delivery {
    private final Ledger ledger;
    private final HttpServerRequest request;
    private final long call;
    private final @Nullable Fault fault;

    Delivery(Ledger ledger, HttpServerRequest request, long call, @Nullable Fault fault) {
        this.ledger = ledger;
        this.request = request;
        this.call = call;
        this.fault = fault;
    }

    void answer(Reply reply) {
        record(reply.status());
        Web.write(request.response(), reply);
    }

    /** Leaves the caller waiting for as long as it likes. */
    void hold() {
        record(0);
    }

    /** Cuts the connection so that the caller sees a reset, not an end. */
    void reset() {
        record(0);
        if (request.connection() instanceof ConnectionBase connection) {
            connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            var _ = connection.channel().close();
        }
    }

    private void record(int status) {
        ledger.append(new RequestAnswered(
                call, status, fault == null ? null : fault.kind().wire()));
        ledger.sync();
    }
}
