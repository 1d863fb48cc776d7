package dev.tradeplane.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void makesColumnsAsWideAsTheirContent() {
        Table table = new Table(
                List.of("A", "NAME", "WHY"), List.of(List.of("12345", "x", "as it is"), List.of("1", "y", "")));

        assertEquals(List.of("A      NAME  WHY", "12345  x     as it is", "1      y"), table.lines());
    }
}
