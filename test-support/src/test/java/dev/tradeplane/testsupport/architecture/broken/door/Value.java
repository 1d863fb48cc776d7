package dev.tradeplane.testsupport.architecture.broken.door;

/** A value, no door. */
public record Value(String text) {}
