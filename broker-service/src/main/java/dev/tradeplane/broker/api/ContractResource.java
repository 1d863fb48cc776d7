package dev.tradeplane.broker.api;

import dev.tradeplane.broker.market.ContractQuery;
import dev.tradeplane.broker.market.ContractSearch;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.market.InstrumentPage;
import dev.tradeplane.contracts.market.ListedInstrument;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the broker lists; asking for it follows no price. */
@Path("/internal/listed")
@OnlyFor(Peer.RISK_SERVICE)
@RunOnVirtualThread
public class ContractResource {
    private final ContractSearch search;

    ContractResource(ContractSearch search) {
        this.search = search;
    }

    record Filter(
            @QueryParam("exchange") String exchange,
            @QueryParam("underlying") String underlying,
            @QueryParam("expiry") @Nullable String expiry,
            @QueryParam("strike") @Nullable String strike,
            @QueryParam("right") @Nullable String right,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        ContractQuery query() {
            return new ContractQuery(
                    exchange,
                    underlying,
                    read(expiry, LocalDate::parse),
                    read(strike, Price::of),
                    read(right, ContractRight::valueOf),
                    read(cursor, InstrumentId::of),
                    limit);
        }

        private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
            return text == null ? null : reader.apply(text);
        }
    }

    @GET
    public InstrumentPage list(@BeanParam Filter filter) {
        try {
            return search.find(filter.query());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    @GET
    @Path("/{id}")
    public ListedInstrument one(@PathParam("id") String id) {
        Optional<ListedInstrument> found;
        try {
            found = search.find(InstrumentId.of(id));
        } catch (IllegalArgumentException e) {
            found = Optional.empty();
        }
        return found.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "the broker lists no " + id));
    }
}
