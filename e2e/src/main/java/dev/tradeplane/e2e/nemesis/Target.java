package dev.tradeplane.e2e.nemesis;

import dev.tradeplane.e2e.broker.SimulatedBroker;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.link.Links;
import java.util.Optional;

/**
 * What is broken: a cell, its broker's behaviour, and the wires between, if there are any.
 *
 * @param disk of its database, where that is one that can be filled
 */
public record Target(LocalCell cell, SimulatedBroker broker, Links links, Optional<SmallDisk> disk) {
    /** As a person does after the power failed. */
    void startAgain() {
        cell.insistOnUp();
        links.layAgain(cell);
    }
}
