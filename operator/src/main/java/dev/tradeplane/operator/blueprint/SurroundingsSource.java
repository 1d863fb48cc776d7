package dev.tradeplane.operator.blueprint;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Surroundings.Installation;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is known of the cluster. Asked again now and then: keys are rotated, and API servers move. */
public class SurroundingsSource {
    private static final Logger LOG = Logger.getLogger(SurroundingsSource.class);
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final KubernetesClient client;
    private final Installation installation;
    private @Nullable ClusterFacts facts;
    private long askedAt;

    public SurroundingsSource(KubernetesClient client, Installation installation) {
        this.client = client;
        this.installation = installation;
    }

    /** The account with all that its resources are made from. */
    public Cell cellOf(TradingAccount account, Context<TradingAccount> context) {
        return new Cell(account, current(), ExternalDatabase.addressOf(account, context));
    }

    public synchronized Surroundings current() {
        ClusterFacts known = facts;
        if (known == null) {
            known = ask();
        } else if (System.nanoTime() - askedAt > FRESH.toNanos()) {
            known = askAgain(known);
        }
        return new Surroundings(installation, known.issuer(), known.apiServer());
    }

    private ClusterFacts ask() {
        ClusterFacts answer = ClusterFacts.ask(client);
        facts = answer;
        askedAt = System.nanoTime();
        return answer;
    }

    /** What was true two minutes ago serves until the API server answers. */
    private ClusterFacts askAgain(ClusterFacts known) {
        try {
            return ask();
        } catch (KubernetesClientException e) {
            LOG.warnf("the cluster cannot be asked for its keys and addresses: %s", e.getMessage());
            return known;
        }
    }
}
