package dev.tradeplane.account.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page of docs/ between its markers: compared as a rule, written anew with -Dtradeplane.write-docs=true. */
record PagePart(Path page, String begin, String end) {
    static PagePart of(String page, String part) {
        return new PagePart(
                Path.of("..", "docs", page),
                "<!-- begin " + part + ": written by a test, not by hand -->\n",
                "<!-- end " + part + " -->\n");
    }

    void mustBe(String text) throws IOException {
        String before = Files.readString(page);
        int from = before.indexOf(begin) + begin.length();
        int to = before.indexOf(end);
        assertTrue(from >= begin.length() && to >= from, page + " lacks the markers " + begin + end);

        String wanted = before.substring(0, from) + text + before.substring(to);
        if (Boolean.getBoolean("tradeplane.write-docs")) {
            Files.writeString(page, wanted);
        }
        assertEquals(
                wanted,
                Files.readString(page),
                page + " has drifted; if that is meant, run with -Dtradeplane.write-docs=true");
    }
}
