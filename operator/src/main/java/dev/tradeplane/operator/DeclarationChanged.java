package dev.tradeplane.operator;

import dev.tradeplane.account.TradingAccount;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.javaoperatorsdk.operator.processing.event.source.filter.OnUpdateFilter;
import java.util.Objects;

/** Wakes for what people change: the spec, annotations, labels, deletion. Not for the status, which is our own. */
public final class DeclarationChanged implements OnUpdateFilter<TradingAccount> {
    @Override
    public boolean accept(TradingAccount now, TradingAccount before) {
        ObjectMeta is = now.getMetadata();
        ObjectMeta was = before.getMetadata();
        return !Objects.equals(is.getGeneration(), was.getGeneration())
                || !Objects.equals(is.getAnnotations(), was.getAnnotations())
                || !Objects.equals(is.getLabels(), was.getLabels())
                || !Objects.equals(is.getFinalizers(), was.getFinalizers())
                || !Objects.equals(is.getDeletionTimestamp(), was.getDeletionTimestamp());
    }
}
