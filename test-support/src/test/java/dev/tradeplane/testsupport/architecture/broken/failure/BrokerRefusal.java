package dev.tradeplane.testsupport.architecture.broken.failure;

/** Breaks both rules on exceptions. */
class BrokerRefusal extends Exception {}
