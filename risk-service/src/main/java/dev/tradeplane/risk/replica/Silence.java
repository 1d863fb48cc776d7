package dev.tradeplane.risk.replica;

/** The replica has not heard the others for a while, and hears them again: it may have missed something. */
public record Silence() {}
