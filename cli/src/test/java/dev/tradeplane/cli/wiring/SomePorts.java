package dev.tradeplane.cli.wiring;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.cli.cell.CellPorts;
import java.util.Map;

/** Ports that never change, for texts to compare with. */
final class SomePorts {
    private SomePorts() {}

    static CellPorts from(int first) {
        return new CellPorts(
                first,
                Map.of(
                        ServiceName.GATEWAY, 8080,
                        ServiceName.RISK, first + 3,
                        ServiceName.BROKER, first + 5,
                        ServiceName.AUDIT, first + 7),
                Map.of(
                        ServiceName.GATEWAY, first + 2,
                        ServiceName.RISK, first + 4,
                        ServiceName.BROKER, first + 6,
                        ServiceName.AUDIT, first + 8));
    }
}
