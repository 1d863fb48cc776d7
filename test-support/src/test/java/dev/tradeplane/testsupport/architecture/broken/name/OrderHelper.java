package dev.tradeplane.testsupport.architecture.broken.name;

/** Breaks the rule on names. */
class OrderHelper {}
