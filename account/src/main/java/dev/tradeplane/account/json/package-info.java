/** Reads accounts that another version of the definition wrote: as far as they can be, and saying what could not. */
@NullMarked
package dev.tradeplane.account.json;

import org.jspecify.annotations.NullMarked;
