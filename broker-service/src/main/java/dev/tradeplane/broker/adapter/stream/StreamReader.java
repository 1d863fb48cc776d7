package dev.tradeplane.broker.adapter.stream;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** What one broker says on its stream. An exception ends the connection, and another is opened. */
public interface StreamReader {
    /**
     * A new connection.
     *
     * @param send writes a text frame
     */
    void opened(Consumer<String> send);

    void text(String frame);

    /** Most brokers send text only. */
    default void binary(ByteBuffer frame) {}

    /** The connection is over. */
    default void closed() {}

    /**
     * Called now and then while a connection is open; an exception ends it.
     *
     * @param send writes a text frame
     */
    default void beat(Consumer<String> send) {}
}
