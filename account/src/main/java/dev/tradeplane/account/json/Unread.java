package dev.tradeplane.account.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stored account holds and this version cannot make sense of.
 *
 * @param fields paths it does not know, such as {@code spec.limits.maxVega}: nothing does what they ask for
 * @param values paths with what stands there, such as {@code spec.tradingState "Frozen"}: the account read holds a hole
 *     at each, so nothing may be rendered from it
 */
public record Unread(List<String> fields, List<String> values) {
    public static final Unread NOTHING = new Unread(List.of(), List.of());

    public Unread(@Nullable List<String> fields, @Nullable List<String> values) {
        this.fields = fields == null ? List.of() : List.copyOf(fields);
        this.values = values == null ? List.of() : List.copyOf(values);
    }

    /** Whether the account was understood as a whole. */
    @JsonIgnore
    public boolean nothing() {
        return fields.isEmpty() && values.isEmpty();
    }
}
