package dev.tradeplane.outbox.peer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.outbox.web.ProblemException;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerFilterTest {
    @TempDir
    Path folder;

    @OnlyFor(Peer.RISK_SERVICE)
    static class ForRisk {
        void ofTheClass() {}

        @OnlyFor(Peer.GATEWAY)
        void forGateway() {}
    }

    static class ForNobody {
        void open() {}
    }

    @Test
    void letsTheNamedPeerIn() {
        assertDoesNotThrow(() -> call(ForRisk.class, "ofTheClass", "/internal/x", "Bearer risk-key"));
    }

    @Test
    void asksTheMethodBeforeTheClass() {
        assertDoesNotThrow(() -> call(ForRisk.class, "forGateway", "/internal/x", "Bearer gateway-key"));
        assertEquals(403, refusal(ForRisk.class, "forGateway", "/internal/x", "Bearer risk-key"));
    }

    @Test
    void keepsAnotherPeerOut() {
        assertEquals(403, refusal(ForRisk.class, "ofTheClass", "/internal/x", "Bearer gateway-key"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer ", "Bearer other", "Basic risk-key", "risk-key"})
    void keepsStrangersOut(@Nullable String authorization) {
        assertEquals(401, refusal(ForRisk.class, "ofTheClass", "/internal/x", authorization));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//internal/x", "/internal;a=b/x", "/INTERNAL/x", "internal/x"})
    void isNotFooledByAnotherSpellingOfThePath(String path) {
        assertEquals(401, refusal(ForRisk.class, "ofTheClass", path, null));
    }

    @Test
    void letsNobodyCallAnInternalResourceThatNamesNobody() {
        assertEquals(403, refusal(ForNobody.class, "open", "/internal/x", "Bearer risk-key"));
    }

    @Test
    void leavesOtherPathsAlone() {
        assertDoesNotThrow(() -> call(ForNobody.class, "open", "/v1/orders", null));
    }

    private int refusal(Class<?> resource, String method, String path, @Nullable String authorization) {
        return assertThrows(ProblemException.class, () -> call(resource, method, path, authorization))
                .problem()
                .status();
    }

    @SuppressWarnings("unchecked") // asked for nothing but keys
    private void call(Class<?> resource, String method, String path, @Nullable String authorization) {
        PeerFilter filter = new PeerFilter(fake(Instance.class, name -> keys()));
        filter.resource = fake(
                ResourceInfo.class, name -> name.equals("getResourceClass") ? resource : methodOf(resource, method));
        UriInfo uri = fake(UriInfo.class, name -> path);
        filter.filter(fake(ContainerRequestContext.class, name -> name.equals("getUriInfo") ? uri : authorization));
    }

    private PeerIdentity keys() {
        try {
            return Peers.keys(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Method methodOf(Class<?> resource, String name) {
        try {
            return resource.getDeclaredMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private interface Answers {
        @Nullable
        Object to(String method);
    }

    /** The wide interfaces of the framework, of which the filter asks two questions. */
    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answers.to(method.getName())));
    }
}
