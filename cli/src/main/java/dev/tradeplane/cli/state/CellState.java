package dev.tradeplane.cli.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.cli.accountfile.AccountFileResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor knows about its cell.
 *
 * @param accountFiles the files whose edits take effect
 * @param notYetInForce blocks of the account that this release accepts but does not act on, as dotted paths
 * @param restarts how often each process had to be started again
 * @param lastBadEdit the edit that was refused last, if the file is still as bad
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellState(
        long supervisorPid,
        Instant startedAt,
        Phase phase,
        String account,
        List<String> accountFiles,
        List<String> notYetInForce,
        Map<String, Integer> restarts,
        @Nullable BadEdit lastBadEdit) {

    public enum Phase {
        STARTING,
        USABLE,
        STOPPING
    }

    /**
     * An edit that was refused.
     *
     * @param findings every wrong field with its path and line
     */
    public record BadEdit(String file, Instant at, List<AccountFileResult.Finding> findings) {
        public BadEdit {
            findings = List.copyOf(findings);
        }
    }

    public CellState {
        accountFiles = List.copyOf(accountFiles);
        notYetInForce = List.copyOf(notYetInForce);
        restarts = Map.copyOf(restarts);
    }

    public CellState in(Phase next) {
        return new CellState(
                supervisorPid, startedAt, next, account, accountFiles, notYetInForce, restarts, lastBadEdit);
    }

    /** After a good edit: nothing bad is left to show. */
    public CellState withAccount(List<String> notInForce) {
        return new CellState(supervisorPid, startedAt, phase, account, accountFiles, notInForce, restarts, null);
    }

    public CellState withBadEdit(BadEdit edit) {
        return new CellState(supervisorPid, startedAt, phase, account, accountFiles, notYetInForce, restarts, edit);
    }

    public CellState withRestarts(String process, int count) {
        Map<String, Integer> more = new TreeMap<>(restarts);
        more.put(process, count);
        return new CellState(supervisorPid, startedAt, phase, account, accountFiles, notYetInForce, more, lastBadEdit);
    }
}
