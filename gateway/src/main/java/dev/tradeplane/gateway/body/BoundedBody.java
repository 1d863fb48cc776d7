package dev.tradeplane.gateway.body;

import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;

/** Takes in a request body up to the size any request of ours can need, announced or not. */
public final class BoundedBody {
    /** 64 KiB. */
    public static final int MAX_BYTES = 64 * 1024;

    private BoundedBody() {}

    /** The bytes of the body; {@code payload-too-large} as soon as there is one too many. */
    public static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED_JSON, "the body ended before it was complete");
        }
    }

    /** The body as one strictly read JSON object, or the problem that says why it is none. */
    public static JsonValue.Fields object(InputStream body) {
        return object(bytes(body));
    }

    public static JsonValue.Fields object(byte[] body) {
        try {
            return StrictReader.read(body);
        } catch (UnreadableBodyException e) {
            throw new ProblemException(ProblemType.MALFORMED_JSON, e.getMessage());
        }
    }

    static ProblemException tooLarge() {
        return new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, "a body is at most " + MAX_BYTES + " bytes");
    }
}
