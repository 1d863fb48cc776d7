package dev.tradeplane.cli.place;

import dev.tradeplane.cli.gateway.Gateway;

/** Where a cell is. The verbs are the same everywhere; only the way to the gateway differs. */
public interface CellPlace {
    /**
     * Opens the way to the gateway, with the cell's own key.
     *
     * @throws CellAwayException when there is no such cell, or no way to it
     */
    Gateway open();

    /** The verb as it would be typed for this cell. */
    String typed(String verb);

    /** What stops trading while the gateway is away, as one sentence. */
    String haltWithoutGateway();
}
