package dev.tradeplane.broker.egress;

import dev.tradeplane.broker.reconciliation.LyingBroker;
import java.util.HashMap;
import java.util.Map;

/** The service that looks at its address all the time, and forgets a refusal soon. */
public class EchoedAddress extends LyingBroker {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.put("tradeplane.broker.egress.interval", "100ms");
        config.put("tradeplane.broker.egress.refused-for", "2s");
        return config;
    }
}
