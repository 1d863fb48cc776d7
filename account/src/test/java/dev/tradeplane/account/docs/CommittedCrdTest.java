package dev.tradeplane.account.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommittedCrdTest {
    private static final String NAME = "tradingaccounts.tradeplane.dev-v1.yml";

    @Test
    void isTheOneThisBuildMakes() throws IOException {
        Path committed = Path.of("..", "crds", NAME);
        String made = made();
        if (Boolean.getBoolean("tradeplane.write-docs")) {
            Files.writeString(committed, made);
        }

        assertEquals(
                made,
                Files.readString(committed),
                "crds/" + NAME + " has drifted; if that is meant, run with -Dtradeplane.write-docs=true");
    }

    private static String made() throws IOException {
        try (InputStream crd = CommittedCrdTest.class.getResourceAsStream("/crd/" + NAME)) {
            return new String(crd.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
