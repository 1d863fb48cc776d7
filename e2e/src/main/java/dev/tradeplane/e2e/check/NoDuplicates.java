package dev.tradeplane.e2e.check;

import java.util.stream.Stream;

/** No key has two orders, and no order is at the broker twice. */
final class NoDuplicates implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Stream<String> decidedTwice = evidence.told().stream()
                .filter(h -> evidence.ordersOf(h).size() > 1)
                .map(h -> h.signal().key() + " has " + evidence.ordersOf(h).size() + " orders");
        Stream<String> sentTwice = evidence.held().orders().stream()
                .filter(o -> evidence.bookOrdersOf(o).size() > 1)
                .map(o -> "the broker has " + o.clientOrderId() + " (" + o.key() + ") "
                        + evidence.bookOrdersOf(o).size() + " times");
        return Stream.concat(decidedTwice, sentTwice);
    }
}
