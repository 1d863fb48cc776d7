/** The operator's own configuration. */
@NullMarked
package dev.tradeplane.operator.config;

import org.jspecify.annotations.NullMarked;
