package dev.tradeplane.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns as wide as their content; the last column runs free. */
public record Table(List<String> header, List<List<String>> rows) {
    private static final String GAP = "  ";

    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public List<String> lines() {
        List<List<String>> all = new ArrayList<>(rows);
        all.addFirst(header);
        return all.stream().map(row -> line(row, all)).toList();
    }

    private String line(List<String> row, List<List<String>> all) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(i == 0 ? "" : GAP).append(row.get(i));
            if (i < row.size() - 1) {
                line.append(" ".repeat(width(i, all) - row.get(i).length()));
            }
        }
        return line.toString().stripTrailing();
    }

    private static int width(int column, List<List<String>> rows) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
