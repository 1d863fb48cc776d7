/** The broker of a run: a simulator in a process of its own, and what its ledger says happened. */
@NullMarked
package dev.tradeplane.e2e.broker;

import org.jspecify.annotations.NullMarked;
