/** What the databases of a cell hold once it has come to rest. */
@NullMarked
package dev.tradeplane.e2e.evidence;

import org.jspecify.annotations.NullMarked;
