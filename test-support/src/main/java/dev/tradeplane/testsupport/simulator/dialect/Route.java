package dev.tradeplane.testsupport.simulator.dialect;

import dev.tradeplane.testsupport.simulator.fault.Operation;
import java.util.function.Function;

/**
 * What a broker does for one method and path.
 *
 * @param path with parameters in braces; {@code {name*}} takes the rest, slashes included
 * @param open whether nobody has to be logged in for it
 */
public record Route(String method, String path, Operation operation, boolean open, Function<Call, Reply> handler) {
    public static Route of(String method, String path, Operation operation, Function<Call, Reply> handler) {
        return new Route(method, path, operation, false, handler);
    }

    public static Route open(String method, String path, Operation operation, Function<Call, Reply> handler) {
        return new Route(method, path, operation, true, handler);
    }
}
