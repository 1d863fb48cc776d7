package dev.tradeplane.cli.logs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Several logs as one, by time. Holds one line of each, however long they are. */
final class MergedLines {
    private record Head(LogLine line, Iterator<LogLine> rest, int log) {}

    private static final Comparator<Head> BY_TIME =
            Comparator.comparing((Head head) -> head.line().time()).thenComparingInt(Head::log);

    private MergedLines() {}

    static void read(List<Stream<LogLine>> logs, Consumer<LogLine> reader) {
        try {
            PriorityQueue<Head> heads = new PriorityQueue<>(BY_TIME);
            List<Iterator<LogLine>> open = new ArrayList<>();
            for (Stream<LogLine> log : logs) {
                open.add(log.iterator());
                advance(heads, open.getLast(), open.size());
            }
            while (!heads.isEmpty()) {
                Head next = heads.remove();
                reader.accept(next.line());
                advance(heads, next.rest(), next.log());
            }
        } finally {
            logs.forEach(Stream::close);
        }
    }

    private static void advance(PriorityQueue<Head> heads, Iterator<LogLine> rest, int log) {
        if (rest.hasNext()) {
            heads.add(new Head(rest.next(), rest, log));
        }
    }
}
