/** What Prometheus and Grafana are told of an account. */
@NullMarked
package dev.tradeplane.operator.monitoring;

import org.jspecify.annotations.NullMarked;
