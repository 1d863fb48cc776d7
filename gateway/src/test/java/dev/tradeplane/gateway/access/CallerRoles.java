package dev.tradeplane.gateway.access;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** People and programs with one role each. */
final class CallerRoles {
    private final String adminKey;

    CallerRoles(String adminKey) {
        this.adminKey = adminKey;
    }

    RequestSpecification admin() {
        return given().header("X-API-Key", adminKey).contentType("application/json");
    }

    /** A new key with this role. */
    String keyOf(String role) {
        return admin().body("{\"name\": \"of-" + role + "\", \"roles\": [\"" + role + "\"]}")
                .post("/auth/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }
}
