package dev.tradeplane.operator.examination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.trading.TradingStateWish;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The spec a cell runs on while the stored one cannot be carried out, as its own configuration keeps it. A wish for
 * less trading is heard all the same: no fault elsewhere in an account may stand in the way of a halt.
 */
public final class LastGood {
    private static final Logger LOG = Logger.getLogger(LastGood.class);
    private static final String KEY = "account.json";
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private LastGood() {}

    /** Empty when the account was never without fault, or when what was kept cannot be read any more. */
    public static Optional<TradingAccountSpec> of(TradingAccount account, Stream<ConfigMap> configuration) {
        return configuration
                .map(ConfigMap::getData)
                .flatMap(content -> content == null ? Stream.empty() : Stream.ofNullable(content.get(KEY)))
                .findFirst()
                .flatMap(kept -> read(account, kept));
    }

    private static Optional<TradingAccountSpec> read(TradingAccount account, String kept) {
        try {
            ObjectNode spec = (ObjectNode) JSON.readTree(kept);
            TradingAccountSpec good = JSON.treeToValue(spec, TradingAccountSpec.class);
            TradingAccountSpec stored = account.getSpec();
            if (stored == null) {
                return Optional.of(good);
            }
            if (stored.suspend()) {
                spec.put("suspend", true);
            }
            spec.set("tradingState", JSON.valueToTree(stricter(good.tradingState(), stored)));
            return Optional.of(JSON.treeToValue(spec, TradingAccountSpec.class));
        } catch (JsonProcessingException | ClassCastException unreadable) {
            LOG.warnf(
                    "the configuration kept for %s/%s cannot be read, its cell is left as it is: %s",
                    account.getMetadata().getNamespace(), account.getMetadata().getName(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static TradingStateWish stricter(TradingStateWish good, TradingAccountSpec stored) {
        TradingStateWish wish = stored.tradingState();
        return wish != null && wish.compareTo(good) > 0 ? wish : good;
    }
}
