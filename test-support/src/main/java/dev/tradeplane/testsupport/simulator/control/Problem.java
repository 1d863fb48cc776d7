package dev.tradeplane.testsupport.simulator.control;

import dev.tradeplane.testsupport.simulator.dialect.Reply;
import java.util.Map;

/** An RFC 9457 answer. */
final class Problem {
    private Problem() {}

    static Reply of(int status, String title, String detail) {
        return Reply.json(status, Map.of("title", title, "status", status, "detail", detail))
                .with("Content-Type", "application/problem+json");
    }
}
