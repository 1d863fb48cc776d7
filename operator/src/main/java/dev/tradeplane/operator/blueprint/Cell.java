package dev.tradeplane.operator.blueprint;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountSpec;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One account with everything its resources are made from.
 *
 * @param account as declared, or as last declared without fault
 * @param external where the database is, if somebody else runs it
 */
public record Cell(
        TradingAccount account,
        Surroundings surroundings,
        @Nullable DatabaseAddress external) {
    public static final String ACCOUNT_LABEL = "tradeplane.dev/account";
    public static final String COMPONENT_LABEL = "tradeplane.dev/component";
    public static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    public static final String OPERATOR = "tradeplane-operator";
    /** Component of what is watched while the services run. */
    public static final String SETTINGS = "settings";
    /** Component of what the services start with. */
    public static final String CONFIG = "config";
    /** Component of the Job that makes schemas and roles. */
    public static final String PREPARATION = "database";
    /** Component of the database server. */
    public static final String POSTGRES = "postgres";

    public String name() {
        return account.getMetadata().getName();
    }

    public String namespace() {
        return account.getMetadata().getNamespace();
    }

    public TradingAccountSpec spec() {
        return account.getSpec();
    }

    public Surroundings.Installation installation() {
        return surroundings.installation();
    }

    public DatabaseAddress database() {
        return switch (spec().database().mode()) {
            case EMBEDDED -> ours(POSTGRES);
            // The one of its Services that leads to whoever takes writes.
            case CLOUD_NATIVE_PG -> ours(POSTGRES + "-rw");
            case EXTERNAL -> Objects.requireNonNull(external, "an external database has an address");
        };
    }

    private DatabaseAddress ours(String service) {
        return new DatabaseAddress(named(service), DatabaseAddress.PORT, DatabaseAddress.DATABASE);
    }

    /** Name of a resource of this cell, such as {@code nifty-desk-gateway}. */
    public String named(String component) {
        return name() + "-" + component;
    }

    /** Metadata of a resource that belongs to a component; resource and component have the same name. */
    public ObjectMeta meta(String component) {
        return meta(component, component);
    }

    public ObjectMeta meta(String resource, String component) {
        return new ObjectMetaBuilder()
                .withNamespace(namespace())
                .withName(named(resource))
                .withLabels(labels(component))
                .build();
    }

    public Map<String, String> labels(String component) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/name", component);
        labels.put("app.kubernetes.io/instance", name());
        labels.put("app.kubernetes.io/part-of", "tradeplane");
        labels.put(MANAGED_BY, OPERATOR);
        labels.putAll(selector(component));
        return labels;
    }

    /** Never changes: the selector of a Deployment cannot. */
    public Map<String, String> selector(String component) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(ACCOUNT_LABEL, name());
        labels.put(COMPONENT_LABEL, component);
        return labels;
    }
}
