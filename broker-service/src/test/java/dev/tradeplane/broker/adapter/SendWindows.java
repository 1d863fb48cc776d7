package dev.tradeplane.broker.adapter;

import java.time.Clock;
import java.time.Duration;

/** Windows of claims that nobody made. */
public final class SendWindows {
    private SendWindows() {}

    public static SendWindow open() {
        return SendWindow.open(Duration.ofMinutes(1), Clock.systemUTC());
    }

    public static SendWindow over() {
        return SendWindow.open(Duration.ZERO, Clock.systemUTC());
    }
}
