package dev.tradeplane.testsupport.simulator.server;

import dev.tradeplane.testsupport.simulator.dialect.Stream;
import dev.tradeplane.testsupport.simulator.ledger.Ledger;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.EventSent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.function.Consumer;

/** A WebSocket whose messages about orders are in the ledger before they leave. */
final class RecordedStream implements Stream {
    private final ServerWebSocket socket;
    private final Ledger ledger;
    private final Runnable ended;

    /** @param ended called when it is over */
    RecordedStream(ServerWebSocket socket, Ledger ledger, Runnable ended) {
        this.socket = socket;
        this.ledger = ledger;
        this.ended = ended;
        socket.closeHandler(nothing -> ended.run());
    }

    @Override
    public void event(String payload, Frame frame) {
        if (socket.isClosed()) {
            return;
        }
        ledger.append(new EventSent(socket.path(), payload));
        ledger.sync();
        switch (frame) {
            case TEXT -> socket.writeTextMessage(payload);
            case BINARY -> socket.writeBinaryMessage(Buffer.buffer(payload));
        }
    }

    @Override
    public void send(String text) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(text);
        }
    }

    @Override
    public void send(byte[] bytes) {
        if (!socket.isClosed()) {
            socket.writeBinaryMessage(Buffer.buffer(bytes));
        }
    }

    @Override
    public void onText(Consumer<String> listener) {
        socket.textMessageHandler(listener::accept);
    }

    @Override
    public void onBytes(Consumer<byte[]> listener) {
        socket.binaryMessageHandler(buffer -> listener.accept(buffer.getBytes()));
    }

    @Override
    public void onClose(Runnable listener) {
        socket.closeHandler(nothing -> {
            ended.run();
            listener.run();
        });
    }

    @Override
    public void close() {
        if (!socket.isClosed()) {
            socket.close();
        }
    }
}
