package dev.tradeplane.operator.lean;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Gives one object for all that are equal, as far as it remembers: of those that meet in a slot, the last. */
final class Shared<T> {
    private final AtomicReferenceArray<T> slots;

    /** @param size a power of two */
    Shared(int size) {
        this.slots = new AtomicReferenceArray<>(size);
    }

    T of(T value) {
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 16) & slots.length() - 1;
        T known = slots.get(slot);
        if (value.equals(known)) {
            return known;
        }
        slots.set(slot, value);
        return value;
    }
}
