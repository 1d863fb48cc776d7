package dev.tradeplane.cli.up;

import dev.tradeplane.account.cell.CellSettingsRenderer;
import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.CellPorts;
import dev.tradeplane.cli.cell.Member;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.wiring.CellJson;
import dev.tradeplane.cli.wiring.Endpoints;
import dev.tradeplane.cli.wiring.ServiceProperties;
import dev.tradeplane.contracts.settings.CellSettings;

/** Writes what services and people read. */
final class CellFiles {
    private final CellDirectory cell;
    private final CellPorts ports;
    private final CellSecretsOnStart secrets;

    CellFiles(CellDirectory cell, CellPorts ports, CellSecretsOnStart secrets) {
        this.cell = cell;
        this.ports = ports;
        this.secrets = secrets;
    }

    void writeProperties(CellSettings settings) {
        ServiceProperties properties =
                new ServiceProperties(cell, ports, settings.account(), secrets::databasePassword);
        for (Member member : ports.members()) {
            PrivateFile.replace(cell.properties(member), properties.render(member));
        }
    }

    /** The services see it within their next poll. A new webhook has its secret before anybody can call it. */
    void publish(CellSettings settings) {
        secrets.prepare(settings.webhooks());
        PrivateFile.replace(cell.settingsFile(), CellSettingsRenderer.file(settings));
    }

    /** Written when the cell can be used, so that the file's presence says so. */
    Endpoints announce(CellSettings settings) {
        Endpoints endpoints = Endpoints.of(cell, ports, settings.webhooks());
        PrivateFile.replace(cell.endpointsFile(), CellJson.write(endpoints));
        return endpoints;
    }

    void withdraw() {
        PrivateFile.deleteIfExists(cell.endpointsFile());
    }
}
