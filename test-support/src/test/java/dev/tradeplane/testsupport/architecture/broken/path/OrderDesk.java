package dev.tradeplane.testsupport.architecture.broken.path;

/** Allowed to submit. */
record OrderDesk(Broker broker) {
    void send() {
        broker.submit();
    }
}
