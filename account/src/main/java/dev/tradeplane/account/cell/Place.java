package dev.tradeplane.account.cell;

/** Where a cell runs: some of what an account asks for needs a cluster. */
public enum Place {
    /** One machine, by the launcher. */
    MACHINE,
    /** A Kubernetes cluster, by the operator. */
    CLUSTER
}
