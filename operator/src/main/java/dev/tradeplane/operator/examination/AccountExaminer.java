package dev.tradeplane.operator.examination;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.cell.CellSettingsRenderer;
import dev.tradeplane.account.json.Unread;
import dev.tradeplane.account.storage.BackupSpec;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says whether an account can be carried out; what the schema could refuse was refused before. */
public final class AccountExaminer {
    private final FilledKeys secrets;

    public AccountExaminer(Clock clock) {
        this.secrets = new FilledKeys(clock);
    }

    /**
     * What stands in the way of carrying it out.
     *
     * @param ours names of the account's Secrets that the operator has made: nobody is asked for them
     */
    public Verdict examine(TradingAccount account, Set<String> ours, KubernetesClient client) {
        List<Fault> faults = notUnderstood(account.unread());
        if (faults.isEmpty()) {
            faults = invalid(account);
        }
        if (faults.isEmpty()) {
            faults = secretsMissing(account, ours, client);
        }
        return faults.isEmpty() ? Verdict.SOUND : new Verdict(faults);
    }

    private static List<Fault> notUnderstood(Unread unread) {
        return Stream.concat(
                        unread.fields().stream().map(path -> notUnderstood(path, "is not a field this operator knows")),
                        unread.values().stream().map(path -> notUnderstood(path, "is not a value this operator knows")))
                .toList();
    }

    private static Fault notUnderstood(String path, String what) {
        return new Fault(Fault.Kind.NOT_UNDERSTOOD, path, what, "take it out, or let an operator in that knows it");
    }

    private static List<Fault> invalid(TradingAccount account) {
        List<Fault> faults = new ArrayList<>();
        char first = account.getMetadata().getName().charAt(0);
        if (first < 'a' || first > 'z') {
            faults.add(invalid(
                    "metadata.name",
                    "begins with a digit, and Services are named after it",
                    "make another account whose name begins with a letter"));
        }
        TradingAccountSpec spec = account.getSpec();
        BackupSpec backup = spec.backup();
        if (backup != null) {
            cron("spec.backup.schedule", backup.schedule(), faults);
            if (backup.drill() != null) {
                cron("spec.backup.drill.schedule", backup.drill().schedule(), faults);
            }
        }
        try {
            CellSettingsRenderer.render(account);
        } catch (IllegalArgumentException unusable) {
            faults.add(invalid("spec", "cannot be carried out (" + unusable.getMessage() + ")", "change that value"));
        }
        return faults;
    }

    private static void cron(String field, String cron, List<Fault> faults) {
        CronText.fault(cron)
                .ifPresent(what -> faults.add(
                        invalid(field, what, "write minute, hour, day, month and weekday, such as \"0 1 * * *\"")));
    }

    private static Fault invalid(String field, String what, String remedy) {
        return new Fault(Fault.Kind.INVALID_SPEC, field, what, remedy);
    }

    private List<Fault> secretsMissing(TradingAccount account, Set<String> ours, KubernetesClient client) {
        return SecretReferences.in(account.getSpec()).stream()
                .filter(reference -> !(reference.made() && ours.contains(reference.secret())))
                .flatMap(reference ->
                        secrets.fault(reference, account.getMetadata().getNamespace(), client).stream())
                .toList();
    }
}
