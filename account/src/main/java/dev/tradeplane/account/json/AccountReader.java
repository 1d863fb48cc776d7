package dev.tradeplane.account.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import dev.tradeplane.account.TradingAccount;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.io.IOException;

/** Reads one account with a list beside it of what could not be read. */
final class AccountReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    private final transient ObjectMapper mapper;

    AccountReader(JsonDeserializer<?> usual, ObjectMapper mapper) {
        super(usual);
        this.mapper = mapper;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
        return new AccountReader(usual, mapper);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return Shortfalls.areCollected(context) ? super.deserialize(parser, context) : read(context.readTree(parser));
    }

    private TradingAccount read(JsonNode tree) throws IOException {
        UnreadCollector found = new UnreadCollector();
        TradingAccount account = read(tree, found);
        Unread unread = found.unread();
        if (!unread.nothing()) {
            account.unread(unread);
        }
        return account;
    }

    private TradingAccount read(JsonNode tree, UnreadCollector found) throws IOException {
        try {
            return mapper.readerFor(TradingAccount.class)
                    .withAttribute(UnreadCollector.class, found)
                    .readValue(tree);
        } catch (JsonProcessingException beyondRepair) {
            found.value("", beyondRepair.getOriginalMessage());
            TradingAccount bare = new TradingAccount();
            bare.setMetadata(mapper.treeToValue(tree.path("metadata"), ObjectMeta.class));
            return bare;
        }
    }
}
