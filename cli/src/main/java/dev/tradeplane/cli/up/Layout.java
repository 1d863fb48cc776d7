package dev.tradeplane.cli.up;

import dev.tradeplane.cli.cell.Member;

/**
 * How a cell is laid out on this machine.
 *
 * @param port of the first gateway
 * @param replicas how many processes gateway, risk-service and broker-service have each
 */
record Layout(int port, int replicas) {
    Layout {
        if (replicas < 1 || replicas > Member.MOST) {
            throw new StartRefusedException("--replicas is 1 to " + Member.MOST + ".");
        }
    }
}
