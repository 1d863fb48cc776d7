package dev.tradeplane.cli.wiring;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.cli.cell.CellPorts;
import dev.tradeplane.cli.cell.Member;
import java.util.Map;

/** Ports that never change, for texts to compare with. */
final class SomePorts {
    private SomePorts() {}

    static CellPorts from(int first) {
        return new CellPorts(
                first,
                Member.all(1),
                Map.of(
                        Member.first(ServiceName.GATEWAY), 8080,
                        Member.first(ServiceName.RISK), first + 3,
                        Member.first(ServiceName.BROKER), first + 5,
                        Member.first(ServiceName.AUDIT), first + 7),
                Map.of(
                        Member.first(ServiceName.GATEWAY), first + 2,
                        Member.first(ServiceName.RISK), first + 4,
                        Member.first(ServiceName.BROKER), first + 6,
                        Member.first(ServiceName.AUDIT), first + 8));
    }
}
