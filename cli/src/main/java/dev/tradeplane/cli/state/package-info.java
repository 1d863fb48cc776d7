/** What the supervisor tells status about the cell it runs. */
@NullMarked
package dev.tradeplane.cli.state;

import org.jspecify.annotations.NullMarked;
