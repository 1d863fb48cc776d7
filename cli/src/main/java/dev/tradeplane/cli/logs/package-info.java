/** What the processes of a cell wrote, merged by time. */
@NullMarked
package dev.tradeplane.cli.logs;

import org.jspecify.annotations.NullMarked;
