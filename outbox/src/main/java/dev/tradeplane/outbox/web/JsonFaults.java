package dev.tradeplane.outbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** What is wrong with a piece of JSON, in words for its sender: where, and what, but no internals. */
public final class JsonFaults {
    private JsonFaults() {}

    public static String in(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return e.getOriginalMessage();
        }
        String where = mapping.getPath().isEmpty() ? "the body" : path(mapping);
        if (mapping instanceof UnrecognizedPropertyException) {
            return where + " is not a known field";
        }
        // Thrown by a constructor of ours: its words are meant for people.
        return where + ": "
                + (mapping.getCause() instanceof IllegalArgumentException ours
                        ? ours.getMessage()
                        : "the value does not fit");
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
