package dev.tradeplane.cli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root; in a user namespace without a mapping it sees nobody instead. */
final class OrdinaryUser {
    private OrdinaryUser() {}

    /**
     * @param ownFile a file or folder this process created, whose owner is therefore its user
     */
    static List<String> command(Path ownFile, List<String> command) {
        if (!isRoot(ownFile)) {
            return command;
        }
        List<String> full = new ArrayList<>(List.of("unshare", "-U"));
        full.addAll(command);
        return List.copyOf(full);
    }

    private static boolean isRoot(Path ownFile) {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(ownFile, "unix:uid"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
