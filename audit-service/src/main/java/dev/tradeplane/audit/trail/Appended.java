package dev.tradeplane.audit.trail;

import java.util.List;

/**
 * What one append did.
 *
 * @param indexes one an entry given, in the same order
 * @param added how many were new
 * @param conflicts event ids that came again with other bytes; the first bytes stay
 */
record Appended(List<Long> indexes, int added, List<String> conflicts) {}
