package dev.tradeplane.operator.lean;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.util.Map;

/** Each object of the client's model brings a map for fields the model does not know. Where there are none, no map. */
final class Unpadded extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription type, JsonDeserializer<?> usual) {
        AnnotatedMember map = type.findAnyGetter();
        AnnotatedMethod setter = type.findMethod("setAdditionalProperties", new Class<?>[] {Map.class});
        return map == null || setter == null || type.getBeanClass() == GenericKubernetesResource.class
                ? usual
                : new Emptied(usual, map, setter);
    }

    private static final class Emptied extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        private final transient AnnotatedMember map;
        private final transient AnnotatedMethod setter;

        Emptied(JsonDeserializer<?> usual, AnnotatedMember map, AnnotatedMethod setter) {
            super(usual);
            this.map = map;
            this.setter = setter;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> other) {
            return new Emptied(other, map, setter);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Object read = super.deserialize(json, context);
            if (map.getValue(read) instanceof Map<?, ?> unknown && unknown.isEmpty()) {
                setter.setValue(read, Map.of());
            }
            return read;
        }
    }
}
