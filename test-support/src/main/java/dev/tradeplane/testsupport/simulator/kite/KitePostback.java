package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.net.URI;
import java.util.Set;

/** Updates posted to the application: those that end an order, and those that change it. */
final class KitePostback {
    private static final Set<String> POSTED = Set.of("COMPLETE", "CANCELLED", "REJECTED", "UPDATE");

    private final Surroundings around;
    private final KiteOrderView view;

    KitePostback(Surroundings around, KiteOrderView view) {
        this.around = around;
        this.view = view;
    }

    void tell(MarketEvent event) {
        URI where = around.application().postback();
        String status = KiteOrderView.streamStatus(event);
        if (where == null || status == null || !POSTED.contains(status)) {
            return;
        }
        ObjectNode body = view.order(event.order(), status);
        String checked = event.order().id()
                + body.get("order_timestamp").asText()
                + around.application().secret();
        body.put("user_id", KiteSession.USER)
                .put("unfilled_quantity", event.order().remaining())
                .put("app_id", 1)
                .put("checksum", Sessions.sha256(checked));
        around.post().accept(where, Json.write(body));
    }
}
