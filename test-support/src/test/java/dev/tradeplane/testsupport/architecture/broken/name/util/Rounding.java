package dev.tradeplane.testsupport.architecture.broken.name.util;

/** Breaks the rule on bags. */
class Rounding {}
