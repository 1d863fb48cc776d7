package dev.tradeplane.cli.cell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Finds free ports below the range the kernel hands out itself. Each cell starts at its own place, so that two cells
 * started at once do not race for the same ones.
 */
public final class PortSearch {
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;

    private final int offset;
    private int tried;

    public PortSearch(CellDirectory cell) {
        this.offset = Math.floorMod(cell.root().hashCode(), COUNT);
    }

    /** The next free port; never the same twice. */
    public int next() {
        while (tried < COUNT) {
            int port = FIRST + (offset + tried++) % COUNT;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + FIRST + " and " + (FIRST + COUNT - 1));
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
