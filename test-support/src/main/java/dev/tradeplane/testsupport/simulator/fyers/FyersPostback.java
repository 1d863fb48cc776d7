package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import dev.tradeplane.testsupport.simulator.market.State;
import java.net.URI;
import java.util.Optional;

/** Updates posted to the application. How they carry the secret of the webhook is not known, so they carry none. */
final class FyersPostback {
    private final Surroundings around;
    private final FyersOrderView view;

    FyersPostback(Surroundings around, FyersOrderView view) {
        this.around = around;
        this.view = view;
    }

    void tell(MarketEvent event) {
        URI where = around.application().postback();
        if (where == null
                || event.order().state() == State.RECEIVED
                || event.order().state() == State.HELD) {
            return;
        }
        ObjectNode body = view.order(event.order(), 1, Optional.empty());
        around.post().accept(where, Json.write(body));
    }
}
