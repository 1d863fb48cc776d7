package dev.tradeplane.cli.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/** The cluster was not reached, or said no; the message is one line that says what to do. */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    public ClusterException(String message) {
        super(message);
        this.code = 0;
    }

    private ClusterException(int code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The cluster is there and knows you; you may not. */
    public boolean isRefusal() {
        return code == 403;
    }

    static ClusterException of(KubernetesClientException failure, String address) {
        if (failure.getCode() <= 0) {
            return away(address, failure);
        }
        @Nullable
        String said = failure.getStatus() == null ? null : failure.getStatus().getMessage();
        return new ClusterException(
                failure.getCode(), text(failure.getCode(), said == null ? deepest(failure) : said), failure);
    }

    static ClusterException away(String address, Throwable failure) {
        return new ClusterException(0, "The cluster does not answer at " + address + ": " + deepest(failure), failure);
    }

    /**
     * @param status what Kubernetes says about it
     */
    static ClusterException refused(int code, JsonNode status) {
        return new ClusterException(code, text(code, status.path("message").asText("code " + code)), null);
    }

    private static String text(int code, String said) {
        return switch (code) {
            case 401 -> "The cluster does not know you: sign in again, or choose another --context.";
            case 403 -> "Not allowed: " + said;
            default -> "The cluster says: " + said;
        };
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof ConnectException)) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case ConnectException refused -> "connection refused";
            case UnresolvedAddressException unknown -> "nobody knows this name";
            case Throwable other
            when other.getMessage() == null -> other.getClass().getSimpleName();
            case Throwable other -> String.valueOf(other.getMessage());
        };
    }
}
