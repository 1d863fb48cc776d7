package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listings;

/** What can be traded. No options are listed. */
final class AlpacaAssets {
    private final Listings listings;

    AlpacaAssets(Listings listings) {
        this.listings = listings;
    }

    Reply all(Call call) {
        String wanted = call.query("asset_class");
        ArrayNode shown = Json.array();
        listings.all().stream()
                .filter(listing ->
                        wanted == null || AlpacaWords.assetClass(listing).equals(wanted))
                .forEach(listing -> shown.add(shown(listing)));
        return Reply.json(200, shown);
    }

    Reply one(Call call) {
        String symbol = call.parameter("symbol");
        Listing listing = AlpacaWords.listing(listings, symbol)
                .orElseThrow(() -> AlpacaError.NOT_FOUND.refused("asset not found for " + symbol));
        return Reply.json(200, shown(listing));
    }

    Reply options(Call call) {
        ObjectNode none = Json.object().putNull("next_page_token");
        none.set("option_contracts", Json.array());
        return Reply.json(200, none);
    }

    private static ObjectNode shown(Listing listing) {
        ObjectNode shown = Json.object()
                .put("id", AlpacaWords.assetId(listing))
                .put("class", AlpacaWords.assetClass(listing))
                .put("exchange", listing.exchange())
                .put("symbol", listing.symbol())
                .put("name", listing.name())
                .put("status", "active")
                .put("tradable", true)
                .put("marginable", true)
                .put("shortable", true)
                .put("easy_to_borrow", true)
                .put("fractionable", true)
                .put("min_order_size", AlpacaWords.number(listing.lot()))
                .put("min_trade_increment", AlpacaWords.number(listing.lot()))
                .put("price_increment", AlpacaWords.number(listing.tick()));
        shown.set("attributes", Json.array());
        return shown;
    }
}
