package dev.tradeplane.account.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.broker.BrokerName;
import io.fabric8.kubernetes.api.model.DefaultKubernetesResourceList;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantJsonTest {
    private final KubernetesSerialization json =
            new KubernetesSerialization(new ObjectMapper().registerModule(new TolerantJson()), false);

    @Test
    void anAccountThisVersionWroteIsReadWhole() {
        TradingAccount account = read("""
                broker: {name: paper}
                limits: {maxOpenOrders: 7, maxOrderNotional: 5000}
                """);

        assertSame(Unread.NOTHING, account.unread());
        assertEquals(7, account.getSpec().limits().maxOpenOrders());
    }

    @Test
    void namesAFieldThatANewerDefinitionAdded() {
        TradingAccount account = read("""
                limits: {maxVega: {of: [1, 2]}, maxOpenOrders: 7}
                broker: {name: paper}
                hedging: [{leg: one}]
                """);

        assertEquals(new Unread(List.of("spec.limits.maxVega", "spec.hedging"), List.of()), account.unread());
        assertEquals(7, account.getSpec().limits().maxOpenOrders());
    }

    @Test
    void namesAValueThatANewerDefinitionAdded() {
        TradingAccount account = read("""
                broker: {name: paper, environment: Shadow}
                tradingState: Frozen
                """);

        assertEquals(
                List.of("spec.broker.environment \"Shadow\"", "spec.tradingState \"Frozen\""),
                account.unread().values());
        assertNull(account.getSpec().tradingState());
        assertEquals(BrokerName.PAPER, account.getSpec().broker().name());
    }

    /** A list refuses the hole that an unknown value leaves in it, and its block goes with it. */
    @Test
    void namesAValueInsideAList() {
        TradingAccount account = read("""
                broker: {name: paper}
                webhooks:
                  - {name: a, format: Native, secretRef: {name: s, key: a}}
                  - {name: b, format: Native, secretRef: {name: s, key: b}, scope: {sides: [Buy, Short]}}
                """);

        assertEquals(
                "spec.webhooks[1].scope.sides[1] \"Short\"",
                account.unread().values().getFirst());
        assertFalse(account.unread().nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limits: {maxOpenOrders: {soft: 10, hard: 20}}",
                "limits: {maxOpenOrders: many}",
                "limits: {maxOpenOrders: 99999999999}",
                "limits: {maxOrderNotional: {INR: 5}}",
                "limits: {duplicateWindow: [1s, 2s]}",
                "limits: tight",
                "limits: [tight]",
                "suspend: {until: tomorrow}",
                "suspend: [true]",
                "webhooks: {name: a}",
                "webhooks: [a, b]",
                "instruments: {allow: [{exchange: NSE}]}",
                "restore: {fromBackup: latest, targetTime: teatime}",
                "deletionPolicy: [Retain, Delete]",
            })
    void whateverStandsInAFieldIsNamedAndStopsNothing(String block) {
        TradingAccount account = read("broker: {name: paper}\n" + block);

        assertFalse(account.unread().values().isEmpty());
        assertEquals("desk", account.getMetadata().getName());
    }

    @Test
    void aListOfAccountsIsReadWhenOneOfThemIsNotUnderstood() {
        TradingAccounts accounts = json.unmarshal("""
                apiVersion: tradeplane.dev/v1alpha1
                kind: TradingAccountList
                items:
                  - {apiVersion: tradeplane.dev/v1alpha1, kind: TradingAccount, metadata: {name: a}, spec: {broker: {name: zerodha2}}}
                  - {apiVersion: tradeplane.dev/v1alpha1, kind: TradingAccount, metadata: {name: b}, spec: {broker: {name: paper}}}
                """, TradingAccounts.class);

        assertEquals(
                List.of(new Unread(List.of(), List.of("spec.broker.name \"zerodha2\"")), Unread.NOTHING),
                accounts.getItems().stream().map(TradingAccount::unread).toList());
    }

    @Test
    void aCopyKnowsTooWhatWasNotRead() {
        TradingAccount account = read("{broker: {name: paper}, hedging: on, tradingState: Frozen}");

        TradingAccount copy = json.clone(json.clone(account));

        assertEquals(account.unread(), copy.unread());
        assertEquals(account.getSpec(), copy.getSpec());
    }

    @Test
    void anAccountReadWholeSaysNothingBesideItself() {
        assertFalse(json.asJson(read("broker: {name: paper}")).contains("unread"));
    }

    @Test
    void withoutTheModuleReadingStaysStrict() {
        ObjectMapper strict = new ObjectMapper();

        Stream.of("{\"tradingState\": \"Frozen\"}", "{\"hedging\": true}")
                .forEach(spec ->
                        assertThrows(Exception.class, () -> strict.readValue(spec, TradingAccountSpec.class), spec));
    }

    private TradingAccount read(String spec) {
        return json.unmarshal(
                "apiVersion: tradeplane.dev/v1alpha1\nkind: TradingAccount\nmetadata: {name: desk}\nspec:\n"
                        + spec.indent(2),
                TradingAccount.class);
    }

    static final class TradingAccounts extends DefaultKubernetesResourceList<TradingAccount> {
        private static final long serialVersionUID = 1;
    }
}
