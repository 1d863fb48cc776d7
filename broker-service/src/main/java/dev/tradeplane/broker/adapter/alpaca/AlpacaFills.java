package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.encoding.FormText;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.json.BrokerRows;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Executions, from the account's activities. An activity has an id of its own; whether it holds the execution id that the
 * stream tells is documented nowhere, so trades come from here alone.
 */
final class AlpacaFills {
    private static final int PAGE = 100;
    /** Nothing was traded before the order came; clocks of two machines may disagree. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final BrokerWire wire;
    private final AlpacaRequests requests;
    private final AlpacaBook book;

    AlpacaFills(BrokerWire wire, AlpacaRequests requests, AlpacaBook book) {
        this.wire = wire;
        this.requests = requests;
        this.book = book;
    }

    /** Of the order and all that stood in its place. */
    List<BrokerTrade> of(SentOrder order) {
        return book.chain(order).map(chain -> of(order.clientOrderId(), chain)).orElse(List.of());
    }

    private List<BrokerTrade> of(ClientOrderId order, OrderChain chain) {
        Set<String> ids = chain.links().stream().map(link -> link.id().value()).collect(Collectors.toSet());
        Instant since = chain.links().getFirst().createdAt().minus(MARGIN).truncatedTo(ChronoUnit.SECONDS);
        List<BrokerTrade> trades = new ArrayList<>();
        List<Activity> page = page(since, "");
        while (!page.isEmpty()) {
            page.stream()
                    .filter(activity -> ids.contains(activity.order()))
                    .map(activity -> activity.tradeOf(order, chain.id()))
                    .forEach(trades::add);
            page = page.size() < PAGE ? List.of() : page(since, page.getLast().id());
        }
        return trades;
    }

    private List<Activity> page(Instant since, String after) {
        String token = after.isEmpty() ? "" : "&page_token=" + FormText.of(after);
        return BrokerRows.read(
                wire.read(requests.call(
                        CallKind.ORDER_READ,
                        "GET",
                        "/v2/account/activities/FILL?direction=asc&page_size=" + PAGE + "&after="
                                + FormText.of(since.toString()) + token)),
                "alpaca's fills",
                row -> Optional.of(Activity.read(row)));
    }

    private record Activity(String id, String order, Quantity quantity, Price price, Instant at) {
        static Activity read(JsonNode row) {
            return new Activity(
                    BrokerJson.required(row, "id"),
                    BrokerJson.required(row, "order_id"),
                    Quantity.of(BrokerJson.required(row, "qty")),
                    Price.of(BrokerJson.required(row, "price")),
                    AlpacaWords.time(BrokerJson.required(row, "transaction_time")));
        }

        BrokerTrade tradeOf(ClientOrderId ours, BrokerOrderId first) {
            return new BrokerTrade(ours, first, id, quantity, price, at);
        }
    }
}
