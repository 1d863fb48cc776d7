package dev.tradeplane.testsupport.architecture.broken.door;

/** One of three doors: one too many. */
public class Third {}
