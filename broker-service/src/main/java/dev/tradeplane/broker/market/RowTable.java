package dev.tradeplane.broker.market;

import java.util.OptionalInt;
import java.util.function.IntFunction;

/** Finds rows by a key that stands in the row itself, so that nothing but the number of the row is kept. */
final class RowTable {
    private static final int ROOM = 2;
    private static final int SPREAD = 0x9E3779B9;

    private final IntFunction<String> keys;
    private final int[] slots;

    RowTable(int rows, IntFunction<String> keys) {
        this.keys = keys;
        this.slots = new int[Math.max(ROOM, Integer.highestOneBit(Math.max(1, rows)) * ROOM * ROOM)];
        for (int row = 0; row < rows; row++) {
            slots[slotOf(keys.apply(row))] = row + 1;
        }
    }

    OptionalInt find(String key) {
        int row = slots[slotOf(key)];
        return row == 0 ? OptionalInt.empty() : OptionalInt.of(row - 1);
    }

    /** Where the key is, or would be. The later of two rows of one key takes the place of the earlier. */
    private int slotOf(String key) {
        int mask = slots.length - 1;
        int slot = ((key.hashCode() * SPREAD) >>> 1) & mask;
        while (slots[slot] != 0 && !keys.apply(slots[slot] - 1).equals(key)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
