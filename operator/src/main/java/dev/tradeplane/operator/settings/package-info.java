/** The settings that reach the services without a restart, and the configuration they start with. */
@NullMarked
package dev.tradeplane.operator.settings;

import org.jspecify.annotations.NullMarked;
