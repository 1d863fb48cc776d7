package dev.tradeplane.testsupport.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback address nobody listens on, for the moment. */
record FreePorts(int http, int management) {
    static FreePorts find() {
        try (ServerSocket one = open();
                ServerSocket other = open()) {
            return new FreePorts(one.getLocalPort(), other.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket open() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
