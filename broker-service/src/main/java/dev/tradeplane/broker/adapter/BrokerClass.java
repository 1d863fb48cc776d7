package dev.tradeplane.broker.adapter;

/** How well a broker can answer: did my order arrive? */
public enum BrokerClass {
    /** The client order id is unique and can be asked for: absence is provable, so is presence. */
    A,
    /** The broker keeps a tag that can be searched for, but does not keep it unique. */
    B,
    /** Only a fingerprint of the order can be compared; a person settles what stays open. */
    C;

    /** Whether "not found", asked twice, proves that a send never arrived. */
    public boolean provesAbsence() {
        return this == A;
    }
}
