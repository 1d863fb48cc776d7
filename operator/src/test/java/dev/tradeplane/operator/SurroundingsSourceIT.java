package dev.tradeplane.operator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.operator.blueprint.Surroundings;
import dev.tradeplane.operator.blueprint.SurroundingsSource;
import org.junit.jupiter.api.Test;

class SurroundingsSourceIT {
    @Test
    void theClusterSaysWhoSignsItsTokensAndWhereItsApiServerIs() {
        Surroundings found =
                new SurroundingsSource(TestCluster.shared().client(), SomeSurroundings.INSTALLATION).current();

        assertTrue(found.issuer().url().startsWith("https://"), found.issuer().url());
        assertTrue(found.issuer().jwks().contains("\"kid\""), found.issuer().jwks());
        assertFalse(found.apiServer().isEmpty());
    }
}
