package dev.tradeplane.account.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.tradeplane.account.TradingAccount;

/**
 * For the mapper of an operator's Kubernetes client: no stored account makes a list of accounts unreadable.
 *
 * <p>A newer definition, or an operator rolled back, leaves objects with fields and values that this version does not
 * know; one of them would stop every informer. With this module they are read, and {@link TradingAccount#unread()} says
 * what was left out. It survives a copy through the same mapper. Such an account is never written back as a whole:
 * what was not read would be lost.
 */
public final class TolerantJson extends SimpleModule {
    private static final long serialVersionUID = 1;

    public TolerantJson() {
        super("tradeplane-tolerant");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        ObjectMapper owner = context.getOwner();
        context.addDeserializationProblemHandler(new Shortfalls());
        context.addBeanDeserializerModifier(new ReadsAccounts(owner));
    }

    private static final class ReadsAccounts extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        private final transient ObjectMapper mapper;

        ReadsAccounts(ObjectMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> usual) {
            return type.getBeanClass() == TradingAccount.class ? new AccountReader(usual, mapper) : usual;
        }
    }
}
