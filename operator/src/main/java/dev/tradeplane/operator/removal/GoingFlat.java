package dev.tradeplane.operator.removal;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.operator.reading.CellDoor;
import dev.tradeplane.operator.reading.CellUnavailableException;
import io.javaoperatorsdk.operator.processing.event.ResourceID;

/** Halts a cell and sees what it still holds. Closing positions is for people: a halted cell lets them. */
final class GoingFlat {
    private static final String OPEN_ORDERS = "maxOpenOrders";

    private final CellDoor door;

    GoingFlat(CellDoor door) {
        this.door = door;
    }

    Flatness look(TradingAccount account) {
        ResourceID id = ResourceID.fromResource(account);
        try {
            AccountView seen = door.account(id);
            if (seen.setState() != TradingState.HALTED) {
                door.halt(id, "the account is being deleted");
                seen = door.account(id);
            } else if (working(seen) > 0) {
                door.cancelAll(id);
                seen = door.account(id);
            }
            int positions = (int) door.positions(id).stream()
                    .filter(position -> !position.quantity().isFlat())
                    .count();
            int orders = working(seen);
            return positions == 0 && orders == 0 ? new Flatness.Flat() : new Flatness.Open(positions, orders);
        } catch (CellUnavailableException silent) {
            return new Flatness.Unknown(silent.why());
        }
    }

    /** What a limit on open orders is compared with; without it, nothing is known of any. */
    private static int working(AccountView account) {
        return account.limits().stream()
                .filter(limit -> limit.name().equals(OPEN_ORDERS))
                .map(limit -> Integer.parseInt(limit.used()))
                .findFirst()
                .orElse(0);
    }
}
