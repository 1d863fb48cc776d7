package dev.tradeplane.e2e.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** Takes down what one cell is asked and answers. */
public interface Recorder {
    /** Keeps nothing, for suites that judge from memory. */
    Recorder NONE = new Recorder() {
        @Override
        public long begin(String kind, JsonNode asked) {
            return 0;
        }

        @Override
        public void end(long operation, Phase outcome, JsonNode told) {}
    };

    /** Written before anything is sent; returns the operation's number. */
    long begin(String kind, JsonNode asked);

    void end(long operation, Phase outcome, JsonNode told);

    default void end(long operation, Phase outcome) {
        end(operation, outcome, NullNode.getInstance());
    }
}
