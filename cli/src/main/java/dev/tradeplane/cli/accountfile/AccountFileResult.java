package dev.tradeplane.cli.accountfile;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.contracts.settings.CellSettings;
import java.util.List;

/** What an account file holds: an account, or everything that is wrong with it. */
public sealed interface AccountFileResult {
    /**
     * The account can be run.
     *
     * @param notYetInForce dotted paths of what it asks for and no service does yet
     */
    record Valid(TradingAccount account, CellSettings settings, List<String> notYetInForce)
            implements AccountFileResult {
        public Valid {
            notYetInForce = List.copyOf(notYetInForce);
        }
    }

    /** Nothing of the file is used. At least one finding, in the order of the lines. */
    record Invalid(List<Finding> findings) implements AccountFileResult {
        public Invalid {
            findings = List.copyOf(findings);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param path dotted path such as {@code spec.webhooks[0].name}; empty when the file as a whole is meant
     * @param line counted from 1; 0 when there is none
     * @param message what is wrong and what is allowed
     */
    record Finding(String path, int line, String message) {
        @Override
        public String toString() {
            String place = line == 0 ? "" : "line " + line + ": ";
            return path.isEmpty() ? place + message : place + path + " " + message;
        }
    }
}
