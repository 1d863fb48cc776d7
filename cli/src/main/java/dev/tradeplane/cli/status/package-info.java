/** Shows a cell as it is now. */
@NullMarked
package dev.tradeplane.cli.status;

import org.jspecify.annotations.NullMarked;
