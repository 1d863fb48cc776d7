package dev.tradeplane.operator.lean;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/**
 * Reads Kubernetes objects in the form in which they are kept: of the managed fields only our own, and one text for all
 * that say the same. Who owns what is most of an object in memory, and the cells of two accounts differ in little but
 * their names.
 */
public final class LeanJson extends SimpleModule {
    private static final long serialVersionUID = 1;

    public LeanJson() {
        super("lean");
        addDeserializer(String.class, new SharedText());
        setDeserializerModifier(new Unpadded());
        setMixInAnnotation(ObjectMeta.class, OfOurs.class);
    }

    abstract static class OfOurs {
        @JsonDeserialize(using = OwnFields.class)
        abstract void setManagedFields(List<ManagedFieldsEntry> entries);
    }
}
