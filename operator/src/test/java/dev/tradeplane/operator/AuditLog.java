package dev.tradeplane.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an API server wrote down of one user's requests, and by which role it let them pass. */
final class AuditLog {
    private static final Pattern ROLE = Pattern.compile("of (?:Cluster)?Role \"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CREATED = 201;
    private static final int FORBIDDEN = 403;
    private static final int MISSING = 404;

    private static final Set<String> WRITES = Set.of("create", "update", "patch", "delete", "deletecollection");
    /** Its lease, its tokens, its questions what it may do. */
    private static final Set<String> OWN = Set.of("leases", "serviceaccounts/token", "selfsubjectrulesreviews");

    private final Path file;
    private final Path policy;

    private AuditLog(Path file, Path policy) {
        this.file = file;
        this.policy = policy;
    }

    static AuditLog of(String user) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "audit-logs")), "server")
                    .toAbsolutePath();
            Path policy = Files.writeString(folder.resolve("policy.yaml"), """
                    apiVersion: audit.k8s.io/v1
                    kind: Policy
                    omitStages: [RequestReceived]
                    rules:
                      - {level: Metadata, users: ["%s"]}
                    """.formatted(user));
            return new AuditLog(Files.createFile(folder.resolve("audit.log")), policy);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** With these a server writes it. */
    List<String> flags() {
        return List.of("--audit-policy-file=" + policy, "--audit-log-path=" + file);
    }

    /** Requests that were refused for want of a right. */
    List<String> denied() {
        return requests(entry -> code(entry) == FORBIDDEN || "forbid".equals(decision(entry)));
    }

    /** Requests to apply something that named what was not there yet. */
    List<String> premature() {
        return requests(entry -> code(entry) == MISSING
                && entry.path("verb").asText().equals("patch")
                && !entry.path("objectRef").path("resource").asText().equals("tradingaccounts"));
    }

    private List<String> requests(Predicate<JsonNode> which) {
        return entries()
                .filter(which)
                .map(entry -> entry.path("verb").asText() + " "
                        + entry.path("requestURI").asText())
                .toList();
    }

    /** Requests that could change something of an account's. */
    List<String> writes() {
        return requests(entry -> WRITES.contains(entry.path("verb").asText()) && !OWN.contains(resource(entry)));
    }

    /** Rights that let a request pass. Who applies what is not there needs the right to create it as well. */
    Set<Right> used() {
        Set<Right> used = new TreeSet<>();
        entries().filter(entry -> "allow".equals(decision(entry))).forEach(entry -> {
            Matcher role = ROLE.matcher(annotation(entry, "reason"));
            if (role.find()) {
                String verb = entry.path("verb").asText();
                used.add(right(role.group(1), entry, verb));
                if (code(entry) == CREATED) {
                    used.add(right(role.group(1), entry, "create"));
                }
            }
        });
        return used;
    }

    /** The same, but for those from these roles. */
    Set<Right> usedBesides(Set<String> roles) {
        Set<Right> used = used();
        used.removeIf(right -> roles.contains(right.role()));
        return used;
    }

    private static Right right(String role, JsonNode entry, String verb) {
        return new Right(role, entry.path("objectRef").path("apiGroup").asText(), resource(entry), verb);
    }

    private static String resource(JsonNode entry) {
        String resource = entry.path("objectRef").path("resource").asText();
        String part = entry.path("objectRef").path("subresource").asText();
        return part.isEmpty() ? resource : resource + "/" + part;
    }

    private static int code(JsonNode entry) {
        return entry.path("responseStatus").path("code").asInt();
    }

    private static String decision(JsonNode entry) {
        return annotation(entry, "decision");
    }

    private static String annotation(JsonNode entry, String name) {
        return entry.path("annotations").path("authorization.k8s.io/" + name).asText();
    }

    private Stream<JsonNode> entries() {
        try {
            String text = Files.readString(file);
            // The last line may be half written.
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(AuditLog::entry);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode entry(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
