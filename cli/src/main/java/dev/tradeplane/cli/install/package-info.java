/** Whether a cluster has what Tradeplane needs. */
@NullMarked
package dev.tradeplane.cli.install;

import org.jspecify.annotations.NullMarked;
