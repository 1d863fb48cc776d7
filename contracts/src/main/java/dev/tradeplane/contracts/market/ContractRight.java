package dev.tradeplane.contracts.market;

/** What the holder of a contract may do. */
public enum ContractRight {
    CALL,
    PUT,
    FUTURE
}
