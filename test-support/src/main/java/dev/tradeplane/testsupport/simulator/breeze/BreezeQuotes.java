package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Band;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Last prices and option chains. Prices are numbers here: the published client calculates with them as they come. */
final class BreezeQuotes {
    private static final BigDecimal SIZE = BigDecimal.TEN;
    private static final int PLACES = 2;

    private final Market market;
    private final BreezeContracts contracts;
    private final Clock clock;

    BreezeQuotes(Surroundings around, BreezeContracts contracts) {
        this.market = around.market();
        this.contracts = contracts;
        this.clock = around.clock();
    }

    /** A share is shown on every exchange that has it. */
    Reply quotes(Call call) {
        BreezeFields fields = new BreezeFields(call.json());
        fields.required("stock_code");
        fields.required("exchange_code");
        Listing listing = contracts.find(fields).orElseThrow(() -> BreezeEnvelope.refused(BreezeEnvelope.NO_DATA));
        return shown(listing.expiry() == null ? contracts.everywhere(listing) : List.of(listing));
    }

    Reply chain(Call call) {
        BreezeFields fields = new BreezeFields(call.json());
        fields.required("stock_code");
        List<Listing> found = contracts.matching(fields).stream()
                .filter(listing -> listing.expiry() != null)
                .toList();
        return found.isEmpty() ? BreezeEnvelope.failure(BreezeEnvelope.NO_DATA) : shown(found);
    }

    private Reply shown(List<Listing> listings) {
        ArrayNode shown = Json.array();
        listings.forEach(listing -> shown.add(quote(listing)));
        return BreezeEnvelope.success(shown);
    }

    private ObjectNode quote(Listing listing) {
        Optional<Quote> quote = market.quote(listing.instrument());
        BigDecimal last = quote.map(Quote::last).orElse(listing.close());
        Instant at = quote.map(Quote::at).orElseGet(clock::instant);
        Band band = Band.of(listing, last);
        ObjectNode shown = Json.object()
                .put("exchange_code", listing.exchange())
                .put("product_type", BreezeContracts.product(listing))
                .put("stock_code", BreezeContracts.code(listing));
        BreezeOrderView.parts(shown, listing, listing.isOption() ? null : "*");
        return shown.put("ltp", last)
                .put("ltt", BreezeTime.second(at))
                .put("best_bid_price", last.subtract(listing.tick()))
                .put("best_bid_quantity", SIZE.toPlainString())
                .put("best_offer_price", last.add(listing.tick()))
                .put("best_offer_quantity", SIZE.toPlainString())
                .put("open", quote.map(Quote::open).orElse(listing.close()))
                .put("high", quote.map(Quote::high).orElse(listing.close()))
                .put("low", quote.map(Quote::low).orElse(listing.close()))
                .put("previous_close", listing.close())
                .put("ltp_percent_change", change(last, listing.close()))
                .put("upper_circuit", band.upper())
                .put("lower_circuit", band.lower())
                .put(
                        "total_quantity_traded",
                        quote.map(Quote::volume).orElse(BigDecimal.ZERO).toPlainString())
                .put("spot_price", spot(listing).toPlainString());
    }

    static BigDecimal change(BigDecimal last, BigDecimal close) {
        return last.subtract(close).movePointRight(2).divide(close, PLACES, RoundingMode.HALF_UP);
    }

    private BigDecimal spot(Listing listing) {
        String underlying = listing.expiry() == null ? listing.instrument() : "NSE:NIFTY 50";
        Listing spot = contracts.listing(underlying);
        return market.quote(underlying).map(Quote::last).orElse(spot.close());
    }
}
