package dev.tradeplane.e2e.link;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int A_WHILE_MILLIS = 150;

    private final Queue<Integer> arrived = new ConcurrentLinkedQueue<>();
    private final ServerSocket echo = listening();
    private final Link link = new Link("a→b", "127.0.0.1", echo.getLocalPort());
    private final Socket caller = new Socket();

    @BeforeEach
    void call() throws IOException {
        Thread.ofVirtual().start(this::echo);
        caller.connect(new InetSocketAddress("127.0.0.1", link.port()));
        caller.setSoTimeout(A_WHILE_MILLIS);
    }

    @AfterEach
    void hangUp() throws IOException {
        caller.close();
        link.close();
        echo.close();
    }

    @Test
    void carriesBothWays() throws IOException {
        caller.getOutputStream().write(7);
        assertEquals(7, caller.getInputStream().read());
    }

    @Test
    void holdsQuestionsUntilItIsMended() throws IOException {
        link.cut(Link.Cut.THERE);
        caller.getOutputStream().write(7);
        assertThrows(SocketTimeoutException.class, () -> caller.getInputStream().read());
        assertEquals(0, arrived.size());

        link.mend();

        assertEquals(7, caller.getInputStream().read());
    }

    @Test
    void holdsAnswersOfWhatWasDone() throws IOException {
        link.cut(Link.Cut.BACK);
        caller.getOutputStream().write(7);
        eventually(SOON, () -> assertEquals(1, arrived.size()));
        assertThrows(SocketTimeoutException.class, () -> caller.getInputStream().read());

        link.mend();

        assertEquals(7, caller.getInputStream().read());
    }

    @Test
    void leadsNewConnectionsElsewhere() throws IOException {
        try (ServerSocket elsewhere = listening();
                Socket next = new Socket()) {
            link.leadTo(elsewhere.getLocalPort());

            next.connect(new InetSocketAddress("127.0.0.1", link.port()));

            elsewhere.setSoTimeout((int) SOON.toMillis());
            elsewhere.accept().close();
        }
    }

    private void echo() {
        try (Socket called = echo.accept()) {
            for (int read = called.getInputStream().read();
                    read >= 0;
                    read = called.getInputStream().read()) {
                arrived.add(read);
                called.getOutputStream().write(read);
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
