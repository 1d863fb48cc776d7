package dev.tradeplane.outbox.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A mounted secret. */
record MountedFiles(Path dir) {
    String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException(dir.resolve(name) + " is missing or empty"));
    }

    Optional<String> optional(String name) {
        try {
            return Optional.of(Files.readString(dir.resolve(name)).strip()).filter(text -> !text.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + dir.resolve(name), e);
        }
    }
}
