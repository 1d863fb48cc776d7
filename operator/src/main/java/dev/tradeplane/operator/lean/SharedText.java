package dev.tradeplane.operator.lean;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Text as always, but one copy of it. What is very long is hardly said twice and would be held for nothing. */
final class SharedText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1;
    private static final int LONG = 2048;
    private final transient Shared<String> texts = new Shared<>(1 << 14);

    SharedText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(json, context);
        return text == null || text.length() > LONG ? text : texts.of(text);
    }
}
