package dev.tradeplane.cli.up;

import dev.tradeplane.cli.wiring.Endpoints;
import java.util.ArrayList;
import java.util.List;

/** What is printed when a cell can be used: where everything is, and one order to try. No secret is in it. */
final class Welcome {
    private static final String ALERT = "{\"action\":\"buy\",\"ticker\":\"NSE:RELIANCE\",\"quantity\":\"10\"}";

    private Welcome() {}

    static List<String> lines(Endpoints endpoints, String stopCommand) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "  gateway         " + endpoints.gateway(),
                "  admin           user " + endpoints.admin().username() + ", password in "
                        + endpoints.admin().passwordFile(),
                "  API key         in " + endpoints.apiKeyFile()));
        endpoints.webhooks().forEach((name, hook) -> {
            lines.add("  webhook         " + hook.url() + "/<secret>, secret in " + hook.secretFile());
        });
        endpoints.webhooks().values().stream().findFirst().ifPresent(hook -> {
            lines.add("");
            lines.add("Try it:");
            lines.add("");
            lines.add("  curl -sS -H 'Content-Type: application/json' -d '" + ALERT + "' \\");
            lines.add("    \"" + hook.url() + "/$(cat '" + hook.secretFile() + "')\"");
        });
        lines.add("");
        lines.add("Stop it: " + stopCommand);
        return lines;
    }
}
