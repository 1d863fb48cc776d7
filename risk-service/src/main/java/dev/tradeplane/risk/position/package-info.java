/** What the account holds, from fills. */
@NullMarked
package dev.tradeplane.risk.position;

import org.jspecify.annotations.NullMarked;
