package dev.tradeplane.testsupport.architecture.broken.path;

/** Walks around the desk. */
record SideDoor(Broker broker) {
    Runnable later() {
        return broker::submit;
    }
}
