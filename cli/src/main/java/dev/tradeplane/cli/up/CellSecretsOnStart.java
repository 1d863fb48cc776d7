package dev.tradeplane.cli.up;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.cli.secrets.CellSecrets;
import dev.tradeplane.contracts.settings.WebhookSettings;
import java.nio.file.Path;
import java.util.List;

/** Which secrets a cell needs; each is made the first time it is asked for. */
final class CellSecretsOnStart {
    private static final String DATABASE = "database";

    private final CellSecrets secrets;

    CellSecretsOnStart(CellSecrets secrets) {
        this.secrets = secrets;
    }

    void prepare() {
        secrets.text("admin", "password");
        secrets.text("api-key", "key");
        secrets.text("broker-session", "key");
        secrets.keyPair("verdict");
        secrets.keyPair("gateway-jwt");
        for (ServiceName service : ServiceName.values()) {
            secrets.text("service-keys", service.id());
        }
    }

    void prepare(List<WebhookSettings> webhooks) {
        webhooks.forEach(hook -> secrets.text(hook.secretName(), hook.secretKey()));
    }

    /** The password of a database role. */
    String databasePassword(String role) {
        return secrets.value(DATABASE, role);
    }

    Path superuserPasswordFile() {
        return secrets.text(DATABASE, "postgres");
    }
}
