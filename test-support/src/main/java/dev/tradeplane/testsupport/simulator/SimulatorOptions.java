package dev.tradeplane.testsupport.simulator;

import dev.tradeplane.testsupport.simulator.session.Application;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator is to run.
 *
 * @param port of the broker; 0 takes a free one
 * @param host the address both ports listen on
 * @param limited whether the broker's rate limits are kept
 */
public record SimulatorOptions(
        DialectName dialect,
        String host,
        int port,
        int controlPort,
        Path ledger,
        Application application,
        BigDecimal cash,
        Duration latency,
        boolean limited) {
    private static final Set<String> KNOWN = Set.of(
            "--dialect",
            "--host",
            "--port",
            "--control-port",
            "--ledger",
            "--api-key",
            "--api-secret",
            "--redirect",
            "--postback",
            "--cash",
            "--latency-millis",
            "--rate-limits");

    static final String USAGE = """
            Usage: ./tradeplane simulator --dialect kite|breeze|fyers|alpaca --port P --control-port C --ledger DIR
              --host ADDRESS        where both ports listen (127.0.0.1)
              --api-key KEY         of the registered application (simkey)
              --api-secret SECRET   (simsecret)
              --redirect URL        where a login in a browser ends
              --postback URL        where updates of orders are posted
              --cash AMOUNT         what the account begins with (10000000)
              --latency-millis N    from the broker to the exchange and back (5)
              --rate-limits on|off  whether the broker's rate limits are kept (on)
            """;

    /** One that listens on free ports, for a test in the same process; more options as on the command line. */
    public static SimulatorOptions of(DialectName dialect, Path ledger, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--dialect", dialect.wire(), "--ledger", ledger.toString()));
        arguments.addAll(List.of("--port", "0", "--control-port", "0"));
        arguments.addAll(List.of(more));
        return parse(arguments);
    }

    /** @throws IllegalArgumentException says what is wrong */
    static SimulatorOptions parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!KNOWN.contains(arguments.get(i)) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("not understood: " + arguments.get(i));
            }
            given.put(arguments.get(i), arguments.get(i + 1));
        }
        return new SimulatorOptions(
                DialectName.of(need(given, "--dialect")),
                given.getOrDefault("--host", "127.0.0.1"),
                Integer.parseInt(need(given, "--port")),
                Integer.parseInt(need(given, "--control-port")),
                Path.of(need(given, "--ledger")),
                new Application(
                        given.getOrDefault("--api-key", "simkey"),
                        given.getOrDefault("--api-secret", "simsecret"),
                        uri(given.get("--redirect")),
                        uri(given.get("--postback"))),
                new BigDecimal(given.getOrDefault("--cash", "10000000")),
                Duration.ofMillis(Long.parseLong(given.getOrDefault("--latency-millis", "5"))),
                isOn(given.getOrDefault("--rate-limits", "on")));
    }

    private static boolean isOn(String word) {
        return switch (word) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("--rate-limits is on or off, not " + word);
        };
    }

    private static String need(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is needed");
        }
        return value;
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }
}
