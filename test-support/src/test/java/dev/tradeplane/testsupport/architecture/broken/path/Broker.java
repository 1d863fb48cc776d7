package dev.tradeplane.testsupport.architecture.broken.path;

/** What only one class may call. */
interface Broker {
    void submit();
}
