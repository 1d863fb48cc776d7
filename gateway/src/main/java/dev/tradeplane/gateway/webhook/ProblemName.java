package dev.tradeplane.gateway.webhook;

import dev.tradeplane.contracts.problem.Problem;

/** The short name of a problem, for counters and audit entries: the last part of its type. */
final class ProblemName {
    private ProblemName() {}

    static String of(Problem problem) {
        String path = problem.type().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
