package dev.tradeplane.operator.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** What the operator is told by whoever installs it. */
@ConfigMapping(prefix = "tradeplane.operator")
public interface OperatorConfig {
    /** What the pods of a cell run. */
    Images images();

    /** Namespace the operator runs in. */
    @WithDefault("tradeplane")
    String namespace();

    /** Service account it runs as; cells let it ask and halt them. */
    @WithDefault("tradeplane-operator")
    String serviceAccount();

    /** Name of this pod, as the source of events. */
    @WithDefault("${HOSTNAME:tradeplane-operator}")
    String instance();

    /** Labels of the namespaces Prometheus runs in: only they reach the metrics of a cell. */
    Map<String, String> prometheusNamespace();

    Leader leader();

    Reading reading();

    Removal removal();

    /** Container images. */
    interface Images {
        /** What comes before {@code /gateway}, {@code /risk-service} and so on. */
        @WithDefault("tradeplane")
        String repository();

        @WithDefault("dev")
        String tag();

        @WithDefault("IfNotPresent")
        PullPolicy pullPolicy();

        /** PostgreSQL, in full. */
        @WithDefault("tradeplane/postgres:18")
        String postgres();
    }

    /** When a node asks the registry for an image. */
    enum PullPolicy {
        ALWAYS("Always"),
        IF_NOT_PRESENT("IfNotPresent"),
        NEVER("Never");

        private final String word;

        PullPolicy(String word) {
            this.word = word;
        }

        /** As Kubernetes writes it. */
        public String word() {
            return word;
        }
    }

    /** Which of several operators acts. */
    interface Leader {
        /** Name of the Lease they share, in the operator's namespace. */
        @WithDefault("tradeplane-operator")
        String lease();

        /** How long a leader that is gone is waited for; 5 s to 5 m. */
        @WithDefault("15s")
        Duration leaseDuration();

        /** How long a leader tries to stay one; shorter than the lease. */
        @WithDefault("10s")
        Duration renewDeadline();

        /** Pause between two attempts; shorter than the deadline. */
        @WithDefault("2s")
        Duration retryPeriod();
    }

    /** How cells are asked how they are. */
    interface Reading {
        /** Pause between two questions to one cell; 1 s to 10 m. */
        @WithDefault("10s")
        Duration interval();

        /** How long an answer is waited for; 100 ms to 10 s. */
        @WithDefault("1s")
        Duration timeout();

        /** Questions under way at once; 1 to 256. */
        @WithDefault("16")
        int atOnce();

        /** Shortest time between two writes of a status in which nothing but profit and loss moved; 1 s to 1 h. */
        @WithDefault("1m")
        Duration profitAndLossEvery();
    }

    /** How accounts with {@code deletionPolicy: Delete} end. */
    interface Removal {
        /** How long open positions are waited for before everything is removed all the same; 0 s to 24 h. */
        @WithDefault("2m")
        Duration goingFlatLimit();
    }
}
