package dev.tradeplane.risk.limit;

import dev.tradeplane.contracts.settings.CellSettings;

/**
 * Settings that are or were in force.
 *
 * @param version counts from 1; each decision carries it
 * @param hash SHA-256 in hex of their JSON: the same content keeps its version over restarts
 */
public record SettingsVersion(long version, String hash, CellSettings settings) {}
