package dev.tradeplane.testsupport.simulator.dialect;

import java.util.function.Consumer;

/** One open WebSocket. */
public interface Stream {
    /** What kind of frame a text is sent in. */
    enum Frame {
        TEXT,
        BINARY
    }

    /** Sends a message about an order, which the ledger keeps. */
    void event(String payload, Frame frame);

    /** Sends what only belongs to the protocol, or a price. */
    void send(String text);

    void send(byte[] bytes);

    void onText(Consumer<String> listener);

    void onBytes(Consumer<byte[]> listener);

    void onClose(Runnable listener);

    void close();
}
