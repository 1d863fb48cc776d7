package dev.tradeplane.e2e.proof;

import dev.tradeplane.e2e.broker.BrokerName;
import dev.tradeplane.e2e.nemesis.Nemesis;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What a run is to be.
 *
 * @param intents of all accounts together
 * @param perSecond arrivals, of all accounts together
 * @param brokers one an account
 * @param replicas how often the services of a cell run
 * @param folder takes everything; a fresh one in the temporary folder unless named
 */
record ProofOptions(
        int intents,
        int perSecond,
        long seed,
        List<Nemesis> nemeses,
        List<BrokerName> brokers,
        int replicas,
        Optional<Path> folder) {
    static final String USAGE = """
            Usage: ./tradeplane orderproof [--intents 5000] [--minutes M] [--rate 60] [--seed S] [--nemesis all|NAME,...]
                                           [--accounts 1] [--broker alpaca|kite|breeze,...] [--replicas 1]
                                           [--dir DIR]
                   ./tradeplane orderproof check DIR

              --intents   orders asked for
              --rate      so many of them a second, 60 unless given, of all accounts together
              --minutes   instead of --intents: for so long
              --seed      the same choices again; printed by every run
              --nemesis   what is broken meanwhile
              --accounts  cells, each with a broker of its own, in turn one of --broker
              --replicas  gateways, risk-services and broker-services of a cell, 1 to 3 each
              --dir       takes the history, the broker's ledger, the databases and the report; must not exist
              check       judges a saved run again

            Ends with 0 when nothing was violated, 1 when something was, 2 when typed wrong, 3 when the run proves nothing.
            """;
    /** Fewer prove little; see {@link Traffic}. */
    private static final int PER_SECOND = 60;

    private static final int SECONDS = 60;
    private static final int MOST_REPLICAS = 3;
    private static final int DEFAULT_INTENTS = 5000;
    private static final Set<String> KNOWN = Set.of(
            "--intents", "--minutes", "--rate", "--seed", "--nemesis", "--accounts", "--broker", "--replicas", "--dir");

    static ProofOptions parse(List<String> arguments, LongSupplier seeds) {
        Map<String, String> given = given(arguments);
        try {
            int rate = Integer.parseInt(given.getOrDefault("--rate", "" + PER_SECOND));
            int intents = given.containsKey("--minutes")
                    ? Integer.parseInt(given.get("--minutes")) * SECONDS * rate
                    : Integer.parseInt(given.getOrDefault("--intents", "" + DEFAULT_INTENTS));
            int accounts = Integer.parseInt(given.getOrDefault("--accounts", "1"));
            int replicas = Integer.parseInt(given.getOrDefault("--replicas", "1"));
            if (intents < 1 || accounts < 1 || rate < 1) {
                throw new UsageException("--intents, --minutes, --rate and --accounts must be above 0");
            }
            if (replicas < 1 || replicas > MOST_REPLICAS) {
                throw new UsageException("--replicas is 1 to " + MOST_REPLICAS);
            }
            return new ProofOptions(
                    intents,
                    rate,
                    given.containsKey("--seed") ? Long.parseLong(given.get("--seed")) : seeds.getAsLong(),
                    Nemesis.listed(given.getOrDefault("--nemesis", "all")),
                    brokers(given.getOrDefault("--broker", "alpaca"), accounts),
                    replicas,
                    Optional.ofNullable(given.get("--dir")).map(Path::of));
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    /** The same, with these broken. */
    ProofOptions breaking(List<Nemesis> others) {
        return new ProofOptions(intents, perSecond, seed, others, brokers, replicas, folder);
    }

    private static Map<String, String> given(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!KNOWN.contains(arguments.get(i)) || i + 1 == arguments.size()) {
                throw new UsageException("not understood: " + arguments.get(i));
            }
            given.put(arguments.get(i), arguments.get(i + 1));
        }
        return given;
    }

    private static List<BrokerName> brokers(String names, int accounts) {
        List<BrokerName> named = Stream.of(names.split(",")).map(BrokerName::of).toList();
        return Stream.iterate(0, i -> i + 1)
                .limit(accounts)
                .map(i -> named.get(i % named.size()))
                .toList();
    }
}
