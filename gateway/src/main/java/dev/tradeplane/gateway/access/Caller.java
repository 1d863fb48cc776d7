package dev.tradeplane.gateway.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who sent the request at hand. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String name() {
        return identity.getPrincipal().getName();
    }

    /** As orders and audit entries name it, such as {@code rest/admin}. An API key speaks for its owner. */
    public String source() {
        return "rest/" + name();
    }
}
