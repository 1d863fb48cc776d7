package dev.tradeplane.risk.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.event.EventEnvelope;
import jakarta.inject.Singleton;

/** The bytes of outgoing lines, made once. */
@Singleton
class Lines {
    private final ObjectWriter commands;
    private final ObjectWriter envelopes;

    Lines(ObjectMapper json) {
        // As the interface: only it knows the name of each command.
        this.commands = json.writerFor(BrokerCommand.class);
        this.envelopes = json.writerFor(EventEnvelope.class);
    }

    byte[] of(BrokerCommand command) {
        return write(commands, command);
    }

    byte[] of(EventEnvelope envelope) {
        return write(envelopes, envelope);
    }

    private static byte[] write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }
}
