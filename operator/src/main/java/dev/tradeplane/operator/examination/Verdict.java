package dev.tradeplane.operator.examination;

import java.util.List;

/** Whether an account can be carried out. */
public record Verdict(List<Fault> faults) {
    public static final Verdict SOUND = new Verdict(List.of());

    public Verdict {
        faults = List.copyOf(faults);
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    /** Whether it may become sound without anybody changing the account. */
    public boolean mayPass() {
        return faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.SECRET_MISSING);
    }
}
