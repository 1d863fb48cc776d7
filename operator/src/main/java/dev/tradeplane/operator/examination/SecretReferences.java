package dev.tradeplane.operator.examination;

import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.broker.BrokerName;
import dev.tradeplane.account.broker.BrokerSpec;
import dev.tradeplane.account.signals.WebhookSpec;
import java.util.ArrayList;
import java.util.List;

/** The Secrets a cell mounts and people make. Those of blocks that are not in force yet are nobody's concern. */
final class SecretReferences {
    private SecretReferences() {}

    /**
     * One Secret that is referred to.
     *
     * @param keys every one of which must hold something
     * @param made whether the operator makes the Secret when nobody did
     */
    record Reference(String field, String secret, List<String> keys, boolean made) {}

    static List<Reference> in(TradingAccountSpec spec) {
        List<Reference> found = new ArrayList<>();
        BrokerSpec broker = spec.broker();
        if (broker.credentialsSecretRef() != null && broker.name() != BrokerName.PAPER) {
            found.add(new Reference(
                    "spec.broker.credentialsSecretRef",
                    broker.credentialsSecretRef().name(),
                    credentials(broker.name()),
                    false));
        }
        for (WebhookSpec webhook : spec.webhooks()) {
            found.add(new Reference(
                    "spec.webhooks[" + webhook.name() + "].secretRef",
                    webhook.secretRef().name(),
                    List.of(webhook.secretRef().key()),
                    true));
        }
        if (spec.database().connectionSecretRef() != null) {
            found.add(new Reference(
                    "spec.database.connectionSecretRef",
                    spec.database().connectionSecretRef().name(),
                    List.of("host", "port", "database", "username", "password"),
                    false));
        }
        return found;
    }

    private static List<String> credentials(BrokerName broker) {
        return switch (broker) {
            case PAPER -> List.of();
            case KITE, BREEZE -> List.of("apiKey", "apiSecret");
            case FYERS -> List.of("appId", "appSecret");
            case ALPACA -> List.of("keyId", "secretKey");
        };
    }
}
