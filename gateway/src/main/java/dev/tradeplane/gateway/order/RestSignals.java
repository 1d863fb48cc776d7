package dev.tradeplane.gateway.order;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.gateway.access.Caller;
import dev.tradeplane.gateway.body.BoundedBody;
import dev.tradeplane.gateway.body.Fingerprint;
import dev.tradeplane.gateway.body.JsonValue;
import dev.tradeplane.gateway.intake.AccountDefaults;
import dev.tradeplane.gateway.intake.Signal;
import dev.tradeplane.gateway.intent.OrderBody;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;

/** Makes a signal of what a caller sent. Keys belong to the account; the fingerprint tells callers apart. */
@Singleton
class RestSignals {
    private final Caller caller;
    private final AccountDefaults defaults;
    private final Clock clock;

    RestSignals(Caller caller, AccountDefaults defaults, Clock clock) {
        this.caller = caller;
        this.defaults = defaults;
        this.clock = clock;
    }

    Signal signal(IdempotencyKey key, InputStream body) {
        JsonValue.Fields fields = BoundedBody.object(body);
        Instant now = clock.instant();
        return new Signal(
                key,
                caller.source(),
                Fingerprint.of(caller.source(), fields),
                OrderBody.parse(fields, defaults.at(now)).<Wish>map(Wish.Place::new),
                now,
                null);
    }
}
