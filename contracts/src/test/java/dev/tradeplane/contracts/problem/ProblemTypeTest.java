package dev.tradeplane.contracts.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {
    /** A released URI is never taken back: this list only grows. */
    @Test
    void keepsItsUris() {
        assertEquals(
                """
                400 https://tradeplane.dev/problems/invalid-request
                400 https://tradeplane.dev/problems/malformed-json
                400 https://tradeplane.dev/problems/idempotency-key-missing
                401 https://tradeplane.dev/problems/unauthenticated
                403 https://tradeplane.dev/problems/forbidden
                404 https://tradeplane.dev/problems/not-found
                405 https://tradeplane.dev/problems/method-not-allowed
                406 https://tradeplane.dev/problems/not-acceptable
                409 https://tradeplane.dev/problems/order-not-open
                409 https://tradeplane.dev/problems/settlement-refused
                409 https://tradeplane.dev/problems/no-drift
                413 https://tradeplane.dev/problems/payload-too-large
                415 https://tradeplane.dev/problems/unsupported-media-type
                422 https://tradeplane.dev/problems/idempotency-conflict
                422 https://tradeplane.dev/problems/order-denied
                422 https://tradeplane.dev/problems/broker-login-refused
                422 https://tradeplane.dev/problems/not-in-force
                429 https://tradeplane.dev/problems/too-many-requests
                500 https://tradeplane.dev/problems/internal
                503 https://tradeplane.dev/problems/unavailable
                """,
                Arrays.stream(ProblemType.values())
                        .map(type -> type.status() + " " + type.uri() + "\n")
                        .collect(Collectors.joining()));
    }
}
