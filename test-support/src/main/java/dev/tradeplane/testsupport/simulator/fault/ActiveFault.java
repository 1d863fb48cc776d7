package dev.tradeplane.testsupport.simulator.fault;

/**
 * A fault that is switched on.
 *
 * @param struck how often it did
 */
public record ActiveFault(int id, Fault fault, int struck) {}
