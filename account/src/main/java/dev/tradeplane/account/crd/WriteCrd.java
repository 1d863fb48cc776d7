package dev.tradeplane.account.crd;

import dev.tradeplane.account.TradingAccount;
import io.fabric8.crdv2.generator.CRDGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: writes the CRD of the TradingAccount below {@code crd/} in the given folder. */
public final class WriteCrd {
    private WriteCrd() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0], "crd"));
        int written = new CRDGenerator()
                .customResourceClasses(TradingAccount.class)
                .forCRDVersions("v1")
                .withPostProcessor(new CrdRefinements())
                .inOutputDir(folder.toFile())
                .generate();
        if (written != 1) {
            throw new IllegalStateException("one definition expected, " + written + " written");
        }
    }
}
