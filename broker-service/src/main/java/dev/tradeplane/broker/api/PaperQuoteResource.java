package dev.tradeplane.broker.api;

import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.adapter.paper.PaperBroker;
import dev.tradeplane.broker.instrument.InstrumentMaster;
import dev.tradeplane.broker.quote.QuoteBoard;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets prices of the paper broker by hand. */
@Path("/internal/paper/quotes")
@OnlyFor(Peer.RISK_SERVICE)
public class PaperQuoteResource {
    private final Brokers brokers;
    private final InstrumentMaster instruments;
    private final QuoteBoard quotes;

    PaperQuoteResource(Brokers brokers, InstrumentMaster instruments, QuoteBoard quotes) {
        this.brokers = brokers;
        this.instruments = instruments;
        this.quotes = quotes;
    }

    /** All of them or, when one is wrong, none. */
    @PUT
    @RunOnVirtualThread
    public void set(Map<String, String> prices, @QueryParam("by") @DefaultValue("gateway") String by) {
        if (!brokers.name().equals(Optional.of(PaperBroker.NAME))) {
            throw new ProblemException(ProblemType.NOT_FOUND, "this account does not trade on paper");
        }
        List<FieldError> errors = new ArrayList<>();
        Map<InstrumentId, Price> valid = new LinkedHashMap<>();
        prices.forEach((instrument, price) ->
                check(instrument, price, valid).ifPresent(wrong -> errors.add(new FieldError(instrument, wrong))));
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
        quotes.pin(valid, by);
    }

    private Optional<String> check(String instrument, String text, Map<InstrumentId, Price> valid) {
        try {
            Price price = Price.of(text);
            Optional<Instrument> found = instruments.find(InstrumentId.of(instrument));
            if (found.isEmpty()) {
                return Optional.of("is not an instrument of the paper broker");
            }
            Price tick = found.get().tickSize();
            if (price.value().remainder(tick.value()).signum() != 0) {
                return Optional.of("must be a whole number of ticks of " + tick);
            }
            valid.put(found.get().id(), price);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
