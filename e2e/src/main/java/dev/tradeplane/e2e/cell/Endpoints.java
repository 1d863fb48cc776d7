package dev.tradeplane.e2e.cell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where to find the parts of a cell: its {@code endpoints.json}. */
public final class Endpoints {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode json;

    private Endpoints(JsonNode json) {
        this.json = json;
    }

    static Endpoints read(Path file) {
        try {
            return new Endpoints(JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String gateway() {
        return text("/gateway");
    }

    /** {@code host:port/database}, without a scheme. */
    public String postgres() {
        return text("/postgres").replaceFirst("^postgresql://", "");
    }

    /** Where each of its gateways is. */
    public List<String> gateways() {
        List<String> all = new ArrayList<>();
        json.at("/replicas/gateway").forEach(url -> all.add(url.asText()));
        return all.isEmpty() ? List.of(gateway()) : all;
    }

    int port(CellPart part) {
        String url = switch (part) {
            case CellProcess process -> first(process);
            case Replica replica -> text("/replicas/" + replica.of().id() + "/" + (replica.number() - 1));
        };
        return URI.create(url).getPort();
    }

    private String first(CellProcess process) {
        return switch (process) {
            case GATEWAY -> gateway();
            case RISK_SERVICE -> text("/riskService");
            case BROKER_SERVICE -> text("/brokerService");
            case AUDIT_SERVICE -> text("/auditService");
            case POSTGRES -> text("/postgres");
        };
    }

    public String apiKey() {
        return secret("/apiKeyFile");
    }

    public String adminName() {
        return text("/admin/username");
    }

    public String adminPassword() {
        return secret("/admin/passwordFile");
    }

    /** The webhook's address with its secret at the end, as one pastes it into TradingView. */
    public String webhook(String name) {
        return text("/webhooks/" + name + "/url") + "/" + secret("/webhooks/" + name + "/secretFile");
    }

    /** The webhook's address without its secret. */
    public String webhookDoor(String name) {
        return text("/webhooks/" + name + "/url");
    }

    private String secret(String pointer) {
        try {
            return Files.readString(Path.of(text(pointer))).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String pointer) {
        JsonNode found = json.at(pointer);
        if (!found.isTextual()) {
            throw new CellFailedException("endpoints.json has no " + pointer);
        }
        return found.asText();
    }
}
