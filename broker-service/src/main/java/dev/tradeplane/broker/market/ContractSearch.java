package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.Derivative;
import dev.tradeplane.broker.instrument.InstrumentMaster;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.market.InstrumentPage;
import dev.tradeplane.contracts.market.ListedInstrument;
import dev.tradeplane.contracts.money.Price;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the master of the account's broker lists. */
@Singleton
public class ContractSearch {
    private static final Comparator<Contract> ORDER = Comparator.comparing(ContractSearch::expiry)
            .thenComparing(ContractSearch::strike)
            .thenComparing(contract -> of(contract).right())
            .thenComparing(contract -> contract.id().value());

    private final Brokers brokers;
    private final MasterKeeper masters;
    private final InstrumentMaster paper;

    ContractSearch(Brokers brokers, MasterKeeper masters, InstrumentMaster paper) {
        this.brokers = brokers;
        this.masters = masters;
        this.paper = paper;
    }

    public Optional<ListedInstrument> find(InstrumentId id) {
        return brokers.require().market().isPresent()
                ? masters.find(id).map(ContractSearch::listed)
                : paper.find(id).map(ContractSearch::listed);
    }

    /** Futures and options, nearest expiry first; none on paper. */
    public InstrumentPage find(ContractQuery query) {
        return page(masters.derivatives(query.exchange(), query.underlying()), query);
    }

    static InstrumentPage page(List<Contract> derivatives, ContractQuery query) {
        List<Contract> found = derivatives.stream()
                .filter(contract -> query.fits(of(contract)))
                .sorted(ORDER)
                .toList();
        int from = query.after() == null ? 0 : placeAfter(found, query.after());
        int to = Math.min(found.size(), from + query.limit());
        return new InstrumentPage(
                found.subList(from, to).stream().map(ContractSearch::listed).toList(),
                to < found.size() ? found.get(to - 1).id().value() : null);
    }

    /** Behind everything, if it is not there any more: a page is never shown twice. */
    private static int placeAfter(List<Contract> found, InstrumentId last) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).id().equals(last)) {
                return i + 1;
            }
        }
        return found.size();
    }

    private static ListedInstrument listed(Contract contract) {
        Derivative derivative = contract.derivative();
        return new ListedInstrument(
                contract.id(),
                contract.name(),
                contract.lot(),
                contract.tick(),
                contract.freeze(),
                derivative == null ? null : derivative.underlying(),
                derivative == null ? null : derivative.expiry(),
                derivative == null ? null : derivative.right(),
                derivative == null ? null : derivative.strike());
    }

    private static ListedInstrument listed(Instrument made) {
        return new ListedInstrument(
                made.id(), made.name(), made.lotSize(), made.tickSize(), made.freezeQuantity(), null, null, null, null);
    }

    private static Derivative of(Contract contract) {
        return Objects.requireNonNull(contract.derivative());
    }

    private static LocalDate expiry(Contract contract) {
        return of(contract).expiry();
    }

    private static BigDecimal strike(Contract contract) {
        Price strike = of(contract).strike();
        return strike == null ? BigDecimal.ZERO : strike.value();
    }
}
