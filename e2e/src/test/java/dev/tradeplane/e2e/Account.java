package dev.tradeplane.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The account files of the suites. */
public final class Account {
    private Account() {}

    /** The text of {@code accounts/NAME.yaml}. */
    public static String named(String name) {
        String resource = "/accounts/" + name + ".yaml";
        try (InputStream file = Objects.requireNonNull(Account.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
