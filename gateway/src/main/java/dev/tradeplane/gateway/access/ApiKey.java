package dev.tradeplane.gateway.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A key for programs. Only its digest is kept: 256 random bits need no slow hash. */
@Entity
@Table(name = "api_key")
class ApiKey {
    @Id
    private String id = "";

    private String name = "";
    private String owner = "";
    private String roles = "";
    private String digest = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    ApiKey() {}

    ApiKey(String id, String name, String owner, Set<String> roles, String digest, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.owner = owner;
        this.roles = String.join(" ", new TreeSet<>(roles));
        this.digest = digest;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String owner() {
        return owner;
    }

    Set<String> roles() {
        return Set.of(roles.split(" ", -1));
    }

    String digest() {
        return digest;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean revoked() {
        return revokedAt != null;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    void replaceDigest(String newDigest) {
        digest = newDigest;
    }
}
