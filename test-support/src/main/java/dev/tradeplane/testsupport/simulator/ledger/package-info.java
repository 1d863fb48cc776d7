/** What happened, one JSON line each, on disk before anything of it leaves the process. */
@NullMarked
package dev.tradeplane.testsupport.simulator.ledger;

import org.jspecify.annotations.NullMarked;
