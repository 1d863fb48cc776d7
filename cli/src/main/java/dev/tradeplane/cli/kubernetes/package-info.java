/** The way to a Kubernetes cluster, found as kubectl finds it. */
@NullMarked
package dev.tradeplane.cli.kubernetes;

import org.jspecify.annotations.NullMarked;
