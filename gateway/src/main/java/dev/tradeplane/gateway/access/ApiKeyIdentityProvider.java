package dev.tradeplane.gateway.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Turns an API key into its owner with the key's roles. */
@Singleton
class ApiKeyIdentityProvider implements IdentityProvider<ApiKeyRequest> {
    private final ApiKeys keys;

    ApiKeyIdentityProvider(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        // Most requests are answered from memory, right here on the event loop; only a worker may wait.
        return keys.remembered()
                .map(copy -> Uni.createFrom().item(() -> identity(copy, request)))
                .orElseGet(() -> context.runBlocking(() -> identity(keys.current(), request)));
    }

    private static SecurityIdentity identity(ApiKeys.Copy keys, ApiKeyRequest request) {
        ApiKey holder = keys.holderOf(request.key()).orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.owner()))
                .addRoles(holder.roles())
                .build();
    }
}
