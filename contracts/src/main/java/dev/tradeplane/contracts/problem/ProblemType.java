package dev.tradeplane.contracts.problem;

import java.net.URI;
import java.util.Locale;

/** The fixed list of problem types. A type's URI never changes once released. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    MALFORMED_JSON(400, "The body is not valid JSON"),
    IDEMPOTENCY_KEY_MISSING(400, "An Idempotency-Key header is required"),
    UNAUTHENTICATED(401, "Valid credentials are required"),
    FORBIDDEN(403, "These credentials may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not supported here"),
    NOT_ACCEPTABLE(406, "No representation asked for is available"),
    ORDER_NOT_OPEN(409, "The order can no longer be changed"),
    SETTLEMENT_REFUSED(409, "The order cannot be settled like this"),
    NO_DRIFT(409, "The broker says the same"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be JSON"),
    IDEMPOTENCY_CONFLICT(422, "This key was used with other content"),
    ORDER_DENIED(422, "The order was denied"),
    BROKER_LOGIN_REFUSED(422, "The broker did not accept the login"),
    NOT_IN_FORCE(422, "This feature is not in force on this cell"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "A part of the cell is not available");

    private static final String BASE = "https://tradeplane.dev/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The last part of its URI, a name for logs, metrics and the trail. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create(BASE + slug());
    }
}
