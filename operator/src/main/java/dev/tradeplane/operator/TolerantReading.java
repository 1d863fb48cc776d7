package dev.tradeplane.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.account.json.TolerantJson;
import dev.tradeplane.operator.lean.LeanJson;
import io.quarkus.kubernetes.client.KubernetesClientObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Lets accounts in that another version has written. Without it, one stored account with a field or value unknown here
 * keeps the informer from starting, and with it the whole operator. And reads everything lean: what is read is held.
 */
@Singleton
final class TolerantReading implements KubernetesClientObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new TolerantJson());
        mapper.registerModule(new LeanJson());
    }
}
