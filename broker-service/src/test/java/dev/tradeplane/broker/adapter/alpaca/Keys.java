package dev.tradeplane.broker.adapter.alpaca;

import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.contracts.settings.BrokerSettings;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys to an account wherever it is. */
record Keys(boolean live, @Nullable URI endpoint) implements BrokerAccess {
    @Override
    public BrokerSettings settings() {
        return new BrokerSettings("alpaca", live, endpoint, "credentials", null, null, true);
    }

    @Override
    public String credential(String key) {
        return "the-" + key;
    }

    @Override
    public Optional<SessionToken> session() {
        return Optional.empty();
    }

    @Override
    public void ended(SessionToken session) {
        // Keys have no session.
    }
}
