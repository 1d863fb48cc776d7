package dev.tradeplane.gateway.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** An API key that asks to be recognised. */
final class ApiKeyRequest extends BaseAuthenticationRequest {
    private final String key;

    ApiKeyRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
