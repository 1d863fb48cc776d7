package dev.tradeplane.operator;

import dev.tradeplane.operator.blueprint.Blueprint;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.CellPart;
import dev.tradeplane.operator.database.DatabasePart;
import dev.tradeplane.operator.identity.IdentityPart;
import dev.tradeplane.operator.monitoring.MonitoringPart;
import dev.tradeplane.operator.network.NetworkPart;
import dev.tradeplane.operator.settings.SettingsPart;
import dev.tradeplane.operator.workload.WorkloadPart;
import java.util.List;

/** The table of contents: every part of a cell. */
final class WholeCell {
    static final List<CellPart> PARTS = List.of(
            new SettingsPart(),
            new IdentityPart(),
            new DatabasePart(),
            new WorkloadPart(),
            new NetworkPart(),
            new MonitoringPart());

    private WholeCell() {}

    static Blueprint blueprint(Cell cell) {
        return Blueprint.of(cell, PARTS);
    }
}
