package dev.tradeplane.operator.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorConfigTest {
    @Test
    void hasADefaultForEverything() {
        OperatorConfig config = config(Map.of());

        new ConfigLimits(config).check();
        assertEquals("tradeplane", config.images().repository());
        assertEquals("IfNotPresent", config.images().pullPolicy().word());
        assertEquals(Duration.ofMinutes(2), config.removal().goingFlatLimit());
    }

    @Test
    void readsWhatTheChartWrites() {
        OperatorConfig config = config(Map.of(
                "tradeplane.operator.images.repository", "registry.example/tradeplane",
                "tradeplane.operator.images.pull-policy", "Always",
                "tradeplane.operator.prometheus-namespace.\"kubernetes.io/metadata.name\"", "monitoring",
                "tradeplane.operator.reading.interval", "30s"));

        assertEquals("registry.example/tradeplane", config.images().repository());
        assertEquals("Always", config.images().pullPolicy().word());
        assertEquals(Map.of("kubernetes.io/metadata.name", "monitoring"), config.prometheusNamespace());
        assertEquals(Duration.ofSeconds(30), config.reading().interval());
    }

    @Test
    void namesEveryValueOutOfBoundsAtOnce() {
        OperatorConfig config = config(Map.of(
                "tradeplane.operator.reading.interval", "0s",
                "tradeplane.operator.reading.at-once", "1000",
                "tradeplane.operator.leader.renew-deadline", "1h",
                "tradeplane.operator.removal.going-flat-limit", "-1s"));

        String message = assertThrows(IllegalStateException.class, new ConfigLimits(config)::check)
                .getMessage();

        for (String key :
                List.of("reading.interval", "reading.at-once", "leader.renew-deadline", "removal.going-flat-limit")) {
            assertTrue(message.contains(key), message);
        }
    }

    @Test
    void refusesKeysItDoesNotKnow() {
        assertThrows(
                ConfigValidationException.class, () -> config(Map.of("tradeplane.operator.reading.intervall", "10s")));
    }

    private static OperatorConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OperatorConfig.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(OperatorConfig.class);
    }
}
