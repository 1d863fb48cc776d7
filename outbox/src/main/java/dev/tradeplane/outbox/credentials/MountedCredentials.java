package dev.tradeplane.outbox.credentials;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a credentials folder is set, sends the pool to {@link DatabaseCredentials} for each new connection, and gives the
 * owner's login to Flyway, which needs it once, at the start. An interceptor, because the folder may be named in any
 * source of configuration, and sources do not see each other.
 */
public class MountedCredentials implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1L;
    private static final String PROVIDER = "quarkus.datasource.credentials-provider";
    private static final String OWNER = "quarkus.flyway.username";
    private static final String OWNER_PASSWORD = "quarkus.flyway.password";

    /** Names that no source has, for those who look at what there is before they ask. */
    @Override
    public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
        Set<String> names = new LinkedHashSet<>();
        context.iterateNames().forEachRemaining(names::add);
        if (names.contains(DatabaseConfig.CREDENTIALS_DIR)) {
            names.addAll(List.of(PROVIDER, OWNER, OWNER_PASSWORD));
        }
        return names.iterator();
    }

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        return switch (name) {
            case PROVIDER -> mounted(context, name, null);
            case OWNER -> mounted(context, name, "owner-username");
            case OWNER_PASSWORD -> mounted(context, name, "owner-password");
            default -> context.proceed(name);
        };
    }

    private static @Nullable ConfigValue mounted(
            ConfigSourceInterceptorContext context, String name, @Nullable String file) {
        ConfigValue dir = context.proceed(DatabaseConfig.CREDENTIALS_DIR);
        if (dir == null || dir.getValue() == null) {
            return context.proceed(name);
        }
        String value = file == null ? "mounted" : new MountedFiles(Path.of(dir.getValue())).required(file);
        return dir.withName(name).withValue(value);
    }
}
