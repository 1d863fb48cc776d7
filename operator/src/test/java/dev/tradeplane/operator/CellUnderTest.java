package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.Map;

/** One account under the operator, and everything made for it. */
final class CellUnderTest {
    static final Duration SOON = Duration.ofSeconds(60);

    private final OperatorUnderTest operator;
    private final String account;
    private final Children children;

    private CellUnderTest(OperatorUnderTest operator, String account) {
        this.operator = operator;
        this.account = account;
        this.children = new Children(operator.client(), operator.namespace(), account);
    }

    static CellUnderTest of(OperatorUnderTest operator, String account) {
        return new CellUnderTest(operator, account);
    }

    /** Applies a paper account and waits until its services are made. */
    static CellUnderTest made(OperatorUnderTest operator, String account) {
        CellUnderTest cell = new CellUnderTest(operator, account);
        operator.applyPaperAccount(account);
        cell.awaitServices();
        return cell;
    }

    void awaitServices() {
        eventually(SOON, () -> assertEquals(4, children.of(Deployment.class).size(), children.toString()));
    }

    Children children() {
        return children;
    }

    /** A resource of this cell. */
    <R extends HasMetadata> Resource<R> the(Class<R> kind, String component) {
        return operator.client()
                .resources(kind)
                .inNamespace(operator.namespace())
                .withName(account + "-" + component);
    }

    /** Merges a value into a block of the spec, as {@code kubectl patch} does. */
    void editSpec(String field, Object value) {
        operator.account(account)
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        Serialization.asJson(Map.of("spec", Map.of(field, value))));
    }

    /**
     * Waits until the operator has looked again, after all that happened so far: it looks at one account at a time, and
     * brings back what is missing.
     */
    void awaitAnotherLook() {
        Resource<Role> role = the(Role.class, "settings");
        String before = role.require().getMetadata().getUid();
        role.delete();
        eventually(SOON, () -> {
            Role now = role.get();
            assertNotNull(now);
            assertNotEquals(before, now.getMetadata().getUid());
        });
    }
}
