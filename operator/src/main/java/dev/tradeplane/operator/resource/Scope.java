package dev.tradeplane.operator.resource;

import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Set;

/** What our informers look at. */
public final class Scope {
    /** Label selector of everything made for an account. */
    public static final String OURS = "app.kubernetes.io/managed-by=tradeplane-operator,tradeplane.dev/account";

    /** On a Secret with two passwords: every file has both, so the database may be told the new one. */
    public static final String NEW_PASSWORD_IN_FORCE = "tradeplane.dev/new-password-in-force";

    /** How many are listed at once: a thousand accounts have forty thousand objects. */
    public static final long PAGE = 500;

    private Scope() {}

    /** The account something was made for. */
    public static Set<ResourceID> accountOf(HasMetadata resource) {
        String account = resource.getMetadata().getLabels().get(Cell.ACCOUNT_LABEL);
        return Set.of(new ResourceID(account, resource.getMetadata().getNamespace()));
    }
}
