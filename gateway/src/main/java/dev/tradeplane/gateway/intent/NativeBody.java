package dev.tradeplane.gateway.intent;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.gateway.body.FieldReader;
import dev.tradeplane.gateway.body.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A native webhook body: an order body that may carry its own {@code id}. */
final class NativeBody {
    private static final Set<String> KNOWN = OrderBody.knownAnd(Set.of("id"));

    private NativeBody() {}

    static Parsed<Alert> parse(JsonValue.Fields body, Defaults defaults) {
        FieldReader reader = new FieldReader(body, KNOWN, false);
        @Nullable IdempotencyKey id = reader.text("id", IdempotencyKey::of);
        return OrderBody.parse(reader, defaults)
                .map(intent -> new Alert(new Alert.Trade(new Wish.Place(intent)), id, null));
    }
}
