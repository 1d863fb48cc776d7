package dev.tradeplane.operator.gitops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GitOpsSampleTest {
    private static final Path FOLDER = Path.of("..", "docs", "gitops");

    @Test
    void argoCdGetsTheTestedScript() throws IOException {
        String script = Files.readString(FOLDER.resolve("argocd/health.lua"));
        String config = Files.readString(FOLDER.resolve("argocd/argocd-cm.yaml"));

        String indented =
                script.lines().map(line -> line.isEmpty() ? "" : "    " + line).collect(Collectors.joining("\n"));
        assertTrue(config.endsWith("|\n" + indented + "\n"), "argocd-cm.yaml carries another script than health.lua");
    }

    @Test
    void everyFileOfADeskIsInItsKustomization() throws IOException {
        for (String desk : new String[] {"paper", "nifty"}) {
            assertEquals(
                    2,
                    Files.readString(FOLDER.resolve("desks").resolve(desk).resolve("kustomization.yaml"))
                                    .split("\\.yaml", -1)
                                    .length
                            - 1);
            assertTrue(Files.exists(FOLDER.resolve("desks").resolve(desk).resolve("account.yaml")));
        }
    }
}
