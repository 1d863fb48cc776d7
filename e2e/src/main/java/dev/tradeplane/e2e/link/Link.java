package dev.tradeplane.e2e.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One wire: a port whose connections lead on to another one. What is held while it is cut is delivered once it is whole
 * again, as TCP would.
 */
public final class Link implements AutoCloseable {
    private static final int BUFFER = 1 << 14;
    private static final int CONNECT_MILLIS = 1000;

    private final String name;
    private volatile InetSocketAddress target;
    private final ServerSocket door;
    private final Gate there = new Gate();
    private final Gate back = new Gate();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /**
     * A whole wire.
     *
     * @param name such as {@code gateway→risk-service}
     */
    public Link(String name, String host, int port) {
        this.name = name;
        this.target = new InetSocketAddress(host, port);
        try {
            this.door = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name(name).start(this::accept);
    }

    /** The directions in which a cut holds everything. */
    public enum Cut {
        BOTH_WAYS,
        /** Questions are held; nothing arrives. */
        THERE,
        /** Answers are held; what was asked is done. */
        BACK
    }

    public String name() {
        return name;
    }

    /** Where to connect instead. */
    public int port() {
        return door.getLocalPort();
    }

    /** Its connections from now on end there. */
    void leadTo(int port) {
        target = new InetSocketAddress(target.getHostString(), port);
    }

    public void cut(Cut where) {
        if (where != Cut.BACK) {
            there.close();
        }
        if (where != Cut.THERE) {
            back.close();
        }
    }

    /** Each piece of data takes so much longer, both ways. */
    public void slow(Duration each) {
        there.delay(each.toNanos());
        back.delay(each.toNanos());
    }

    public void mend() {
        there.open();
        back.open();
    }

    @Override
    public void close() {
        mend();
        closeQuietly(door);
        open.forEach(Link::closeQuietly);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Thread.ofVirtual().name(name).start(() -> carry(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Who cannot be reached is not there: the caller is cut off at once. */
    private void carry(Socket near) {
        Socket far = new Socket();
        open.add(near);
        open.add(far);
        try {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            far.connect(target, CONNECT_MILLIS);
            Thread answers = Thread.ofVirtual().name(name).start(() -> pump(far, near, back));
            pump(near, far, there);
            answers.join();
        } catch (IOException unreachable) {
            // Closed below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(near);
            closeQuietly(far);
            open.remove(near);
            open.remove(far);
        }
    }

    private static void pump(Socket from, Socket to, Gate gate) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                gate.pass();
                out.write(buffer, 0, read);
            }
            gate.pass();
            to.shutdownOutput();
        } catch (IOException broken) {
            closeQuietly(from);
            closeQuietly(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // It is of no use any more either way.
        }
    }
}
