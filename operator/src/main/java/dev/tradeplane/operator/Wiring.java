package dev.tradeplane.operator;

import dev.tradeplane.operator.config.OperatorConfig;
import dev.tradeplane.operator.examination.AccountExaminer;
import dev.tradeplane.operator.status.StatusKeeper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the operator is made of and is not its own. */
final class Wiring {
    private Wiring() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    static AccountExaminer examiner(Clock clock) {
        return new AccountExaminer(clock);
    }

    @Produces
    @Singleton
    static StatusKeeper status(OperatorConfig config, Clock clock) {
        return new StatusKeeper(config.instance(), clock);
    }
}
