package dev.tradeplane.operator.workload;

import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.account.value.SecretRef;
import java.util.List;
import java.util.stream.Stream;

/** Secrets of people that a service reads. Broker credentials are for broker-service alone. */
final class ReferencedSecrets {
    private ReferencedSecrets() {}

    /** Names, each once, sorted. */
    static List<String> of(TradingAccountSpec spec, ServiceName service) {
        Stream<String> names = switch (service) {
            case GATEWAY ->
                spec.webhooks().stream().map(webhook -> webhook.secretRef().name());
            case BROKER ->
                Stream.ofNullable(spec.broker().credentialsSecretRef()).map(SecretRef::name);
            case RISK, AUDIT -> Stream.empty();
        };
        return names.distinct().sorted().toList();
    }
}
