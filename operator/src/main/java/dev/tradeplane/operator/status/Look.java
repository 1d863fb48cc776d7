package dev.tradeplane.operator.status;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.operator.examination.Verdict;
import dev.tradeplane.operator.reading.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciler knows of an account before it looks at the cell.
 *
 * @param account as it is stored
 * @param running the spec the cell runs on: the stored one, or the last that was sound; null when there was none
 * @param notYetInForce paths the account asks for and no service does
 */
public record Look(
        TradingAccount account,
        Verdict verdict,
        @Nullable TradingAccountSpec running,
        Reading reading,
        List<String> notYetInForce) {
    public Look {
        notYetInForce = List.copyOf(notYetInForce);
    }
}
