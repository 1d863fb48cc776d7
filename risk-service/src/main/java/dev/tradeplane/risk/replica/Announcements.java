package dev.tradeplane.risk.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.risk.inbox.Execution;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Announcements as text. PostgreSQL carries them with the commit, so none is heard of what was not committed. */
@Singleton
public class Announcements {
    /** What follows it is heard by every replica that listens, the one that said it included. */
    public static final String CHANNEL = "risk_committed";

    /** PostgreSQL takes less than 8000 bytes: an order's id is 32, an execution some 200. */
    private static final int ORDERS = 100;

    private static final int EXECUTIONS = 16;

    private final String self = UUID.randomUUID().toString();
    private final ObjectMapper json;

    Announcements(ObjectMapper json) {
        this.json = json;
    }

    /** What to announce, in parts that fit. */
    public String[] texts(List<OrderId> orders, List<Execution> executions, boolean tradingStateSet) {
        List<String> texts = new ArrayList<>();
        boolean first = tradingStateSet;
        for (int part = 0; first || part * ORDERS < orders.size() || part * EXECUTIONS < executions.size(); part++) {
            texts.add(text(
                    new Announcement(self, part(orders, part, ORDERS), part(executions, part, EXECUTIONS), first)));
            first = false;
        }
        return texts.toArray(String[]::new);
    }

    /** What another replica said; empty when it was this one. */
    Optional<Announcement> heard(String text) {
        try {
            Announcement announcement = json.readValue(text, Announcement.class);
            return announcement.from().equals(self) ? Optional.empty() : Optional.of(announcement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a replica announced what cannot be read", e);
        }
    }

    private static <T> List<T> part(List<T> all, int part, int size) {
        int from = Math.min(part * size, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }

    private String text(Announcement announcement) {
        try {
            return json.writeValueAsString(announcement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an announcement cannot be written as JSON", e);
        }
    }
}
