package dev.tradeplane.testsupport.architecture.broken.wire;

import java.sql.Connection;
import org.junit.jupiter.api.Assertions;

/** Breaks the rule on wire types. */
class DatabaseWord {
    void save(Connection connection) {
        Assertions.assertNotNull(connection);
    }
}
