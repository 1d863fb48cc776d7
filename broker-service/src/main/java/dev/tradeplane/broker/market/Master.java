package dev.tradeplane.broker.market;

import java.time.Instant;

/**
 * A master in use.
 *
 * @param asOf when it was downloaded
 */
record Master(ContractIndex contracts, Instant asOf) {}
