package dev.tradeplane.account.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Leaves out what cannot be read, when somebody collects it; otherwise reading is as strict as ever. */
final class Shortfalls extends DeserializationProblemHandler {
    static boolean areCollected(DeserializationContext context) {
        return context.getAttribute(UnreadCollector.class) != null;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String name)
            throws IOException {
        if (!(context.getAttribute(UnreadCollector.class) instanceof UnreadCollector found)) {
            return false;
        }
        found.field(path(context, parser, name));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String failure) {
        return leftOut(context, type, "\"" + value + "\"");
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String failure) {
        return leftOut(context, type, value.toString());
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, @Nullable String failure)
            throws IOException {
        return skipped(context, type.getRawClass(), parser);
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            @Nullable ValueInstantiator instantiator,
            JsonParser parser,
            String failure)
            throws IOException {
        return skipped(context, type, parser);
    }

    /** A constructor that refused, such as a list's when one of its items was left out. */
    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable refusal) {
        return leftOut(context, type, "is incomplete");
    }

    private static @Nullable Object skipped(DeserializationContext context, Class<?> type, JsonParser parser)
            throws IOException {
        Object instead = leftOut(context, type, "has another form");
        if (!NOT_HANDLED.equals(instead)) {
            parser.skipChildren();
        }
        return instead;
    }

    private static @Nullable Object leftOut(DeserializationContext context, Class<?> type, String what) {
        if (!(context.getAttribute(UnreadCollector.class) instanceof UnreadCollector found)) {
            return NOT_HANDLED;
        }
        found.value(path(context.getParser().getParsingContext()), what);
        return type.isPrimitive() ? ClassUtil.defaultValue(type) : null;
    }

    /** Unknown fields of a record are kept aside and read again from a copy, which does not know where it stands. */
    private static String path(DeserializationContext context, JsonParser parser, String name) {
        String place = path(context.getParser().getParsingContext());
        return parser.equals(context.getParser()) ? place : place + "." + name;
    }

    /** Dotted, with the numbers of list items. */
    private static String path(JsonStreamContext place) {
        JsonStreamContext parent = place.getParent();
        String before = parent == null ? "" : path(parent);
        if (place.inArray()) {
            return before + "[" + place.getCurrentIndex() + "]";
        }
        String name = place.getCurrentName();
        if (name == null) {
            return before;
        }
        return before.isEmpty() ? name : before + "." + name;
    }
}
