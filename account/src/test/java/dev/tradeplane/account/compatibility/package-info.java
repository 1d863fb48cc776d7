/** What the definition accepted once it accepts for ever, unless somebody said otherwise and why. */
@NullMarked
package dev.tradeplane.account.compatibility;

import org.jspecify.annotations.NullMarked;
