/** Follows the account file and keeps the last good settings. */
@NullMarked
package dev.tradeplane.cli.watch;

import org.jspecify.annotations.NullMarked;
