package dev.tradeplane.testsupport.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {
    @Test
    void looksWhereTheCacheOfTheUserIs() {
        assertEquals(
                Path.of("/elsewhere/tradeplane/kubernetes"),
                Binaries.inCache(Map.of("XDG_CACHE_HOME", "/elsewhere")).root());
        assertEquals(
                Path.of(System.getProperty("user.home"), ".cache", "tradeplane", "kubernetes"),
                Binaries.inCache(Map.of()).root());
    }

    @Test
    void saysWhatToRunWhenOneIsMissing(@TempDir Path empty) {
        String message = assertThrows(IllegalStateException.class, new Binaries(empty)::present)
                .getMessage();

        assertTrue(message.startsWith("etcd, kube-apiserver, kubectl of Kubernetes 1.35.4 not in "), message);
        assertTrue(message.endsWith("run ./tradeplane cluster binaries"), message);
    }
}
