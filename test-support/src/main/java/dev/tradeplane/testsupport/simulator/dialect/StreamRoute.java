package dev.tradeplane.testsupport.simulator.dialect;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A WebSocket a broker offers.
 *
 * @param admits whether the one who asks may have it; otherwise the handshake is answered 403
 */
public record StreamRoute(String path, Predicate<Call> admits, Consumer<Stream> opened) {}
