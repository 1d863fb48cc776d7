package dev.tradeplane.risk.decision;

import dev.tradeplane.contracts.event.EventEnvelope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Carries what was told: late, in batches, some of it again, and of one order in order or not. */
final class DeskPost {
    private final RandomGenerator random;
    private final boolean inOrder;
    private final Map<FarOrder, List<EventEnvelope>> waiting = new LinkedHashMap<>();
    private final Map<FarOrder, Integer> collected = new LinkedHashMap<>();
    private final List<EventEnvelope> delivered = new ArrayList<>();

    DeskPost(RandomGenerator random, boolean inOrder) {
        this.random = random;
        this.inOrder = inOrder;
    }

    void collect(FarOrder order) {
        int before = collected.getOrDefault(order, 0);
        List<EventEnvelope> told = order.told();
        if (told.size() > before) {
            waiting.computeIfAbsent(order, one -> new ArrayList<>()).addAll(told.subList(before, told.size()));
            collected.put(order, told.size());
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The next delivery. */
    List<EventEnvelope> batch() {
        List<EventEnvelope> batch = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0 && !waiting.isEmpty(); i--) {
            batch.add(next());
            if (random.nextInt(3) == 0) {
                batch.add(batch.get(random.nextInt(batch.size())));
            }
        }
        if (!delivered.isEmpty() && random.nextInt(3) == 0) {
            batch.add(random.nextInt(batch.size() + 1), delivered.get(random.nextInt(delivered.size())));
        }
        delivered.addAll(batch);
        return batch;
    }

    private EventEnvelope next() {
        List<FarOrder> orders = List.copyOf(waiting.keySet());
        FarOrder order = orders.get(random.nextInt(orders.size()));
        List<EventEnvelope> letters = waiting.getOrDefault(order, List.of());
        EventEnvelope letter = letters.remove(inOrder ? 0 : random.nextInt(letters.size()));
        if (letters.isEmpty()) {
            waiting.remove(order);
        }
        return letter;
    }
}
