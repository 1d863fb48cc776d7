package dev.tradeplane.outbox.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The mapper a service would have. */
public final class WireMapper {
    private WireMapper() {}

    public static ObjectMapper create() {
        return StrictJson.strict(new ObjectMapper().registerModule(new JavaTimeModule()));
    }
}
