package dev.tradeplane.e2e.check;

import java.util.stream.Stream;

/** What is unknown holds capacity as long as it is: it may be filled any moment. */
final class UnknownsKeepTheirReservation implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Stream<String> meanwhile = evidence.operations("unheld")
                .map(look -> "at " + look.begun() + " orders of unknown outcome held nothing: " + look.asked());
        Stream<String> atTheEnd = evidence.held().orders().stream()
                .filter(o -> o.state().equals("UNKNOWN"))
                .filter(o -> !evidence.held().reservations().containsKey(o.id()))
                .map(o -> "the outcome of order " + o.id() + " (" + o.key() + ") is unknown, and it holds nothing");
        return Stream.concat(meanwhile, atTheEnd);
    }
}
