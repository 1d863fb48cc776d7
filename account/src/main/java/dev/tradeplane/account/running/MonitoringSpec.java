package dev.tradeplane.account.running;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;

/** What is made for Prometheus and Grafana. */
public record MonitoringSpec(
        @JsonPropertyDescription("A ServiceMonitor.") @Default("false")
        boolean serviceMonitor,

        @JsonPropertyDescription("Alert rules.") @Default("false")
        boolean rules,

        @JsonPropertyDescription("Dashboards.") @Default("false")
        boolean dashboards) {}
