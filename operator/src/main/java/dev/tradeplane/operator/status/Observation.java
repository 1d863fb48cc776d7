package dev.tradeplane.operator.status;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.TradingAccountStatus;
import dev.tradeplane.operator.examination.Verdict;
import dev.tradeplane.operator.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one look at an account and its cell has shown.
 *
 * @param account as it is stored, with the status of the look before
 * @param verdict whether its spec can be carried out
 * @param running the spec the cell runs on: the stored one, or the last that was sound; null when there was none
 * @param notYetInForce paths the account asks for and no service does
 * @param services in the order of an order's way
 * @param database what stores: server and preparation
 * @param settings content handed to the services, empty when there is none yet
 */
record Observation(
        TradingAccount account,
        Verdict verdict,
        @Nullable TradingAccountSpec running,
        List<String> notYetInForce,
        List<Part> services,
        List<Part> database,
        List<Trouble> troubles,
        Reading reading,
        String settings,
        int gateways) {
    Observation {
        notYetInForce = List.copyOf(notYetInForce);
        services = List.copyOf(services);
        database = List.copyOf(database);
        troubles = List.copyOf(troubles);
    }

    String name() {
        return account.getMetadata().getName();
    }

    long generation() {
        Long generation = account.getMetadata().getGeneration();
        return generation == null ? 0 : generation;
    }

    Optional<TradingAccountStatus> before() {
        return Optional.ofNullable(account.getStatus());
    }

    boolean suspended() {
        return running != null && running.suspend();
    }

    Stream<Part> parts() {
        return Stream.concat(database.stream(), services.stream());
    }
}
