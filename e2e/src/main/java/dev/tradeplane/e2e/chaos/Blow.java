package dev.tradeplane.e2e.chaos;

import dev.tradeplane.e2e.cell.CellProcess;
import java.util.Optional;

/**
 * One planned kill.
 *
 * @param afterSignals due once so many signals were begun
 * @param target absent for everything at once, supervisor included
 */
public record Blow(int afterSignals, Optional<CellProcess> target) {}
