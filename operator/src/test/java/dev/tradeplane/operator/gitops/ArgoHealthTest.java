package dev.tradeplane.operator.gitops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luaj.vm2.Globals;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.lib.jse.JsePlatform;

/** The script runs as Argo CD runs it: with the resource in the global {@code obj}. */
class ArgoHealthTest {
    private static final Path SCRIPT = Path.of("..", "docs", "gitops", "argocd", "health.lua");

    @ParameterizedTest
    @CsvSource({
        "Ready=True, Healthy",
        "Ready=False, Progressing",
        "Ready=Unknown, Progressing",
        "Ready=True Reconciling=True, Healthy",
        "Ready=False Reconciling=True, Progressing",
        "Ready=False Stalled=True, Degraded",
        "Ready=True Stalled=True, Degraded",
        "Ready=False Suspended=True, Suspended",
        "Ready=False Degraded=True, Degraded",
        "Ready=True Degraded=False Suspended=False Stalled=False, Healthy",
        "Suspended=True Degraded=True, Suspended"
    })
    void conditionsDecide(String conditions, String health) throws IOException {
        assertEquals(health, statusOf(account(3, 3, conditions)));
    }

    @Test
    void aVersionNobodyLookedAtIsProgressing() throws IOException {
        assertEquals("Progressing", statusOf(account(4, 3, "Ready=True")));
    }

    @Test
    void aFreshAccountIsProgressing() throws IOException {
        assertEquals("Progressing", statusOf(account(1, -1, "")));

        LuaTable withoutStatus = account(1, 1, "Ready=True");
        withoutStatus.set("status", LuaValue.NIL);
        assertEquals("Progressing", statusOf(withoutStatus));
    }

    @Test
    void saysWhatTheConditionSays() throws IOException {
        LuaTable account = account(1, 1, "Stalled=True");
        account.get("status").get("conditions").get(1).set("message", "Secret desk-hooks is missing: create it");

        assertEquals(
                "Secret desk-hooks is missing: create it",
                health(account).get("message").tojstring());
    }

    private static String statusOf(LuaTable account) throws IOException {
        return health(account).get("status").tojstring();
    }

    private static LuaValue health(LuaTable account) throws IOException {
        Globals globals = JsePlatform.standardGlobals();
        globals.set("obj", account);
        return globals.load(Files.readString(SCRIPT)).call();
    }

    private static LuaTable account(int generation, int observed, String conditions) {
        LuaTable list = new LuaTable();
        for (String condition : conditions.isBlank() ? new String[0] : conditions.split(" ")) {
            LuaTable one = new LuaTable();
            one.set("type", condition.substring(0, condition.indexOf('=')));
            one.set("status", condition.substring(condition.indexOf('=') + 1));
            list.insert(list.length() + 1, one);
        }
        LuaTable status = new LuaTable();
        status.set("observedGeneration", observed);
        status.set("conditions", list);
        LuaTable metadata = new LuaTable();
        metadata.set("generation", generation);
        LuaTable account = new LuaTable();
        account.set("metadata", metadata);
        account.set("status", status);
        return account;
    }
}
