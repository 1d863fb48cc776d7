package dev.tradeplane.broker.adapter.master;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header, gzipped, in an archive or plain, read row by row by the names of its columns: a new column harms nobody. */
public final class MasterRows {
    private static final int GZIP_FIRST = 0x1f;

    private final Path file;
    private final @Nullable String entry;

    private MasterRows(Path file, @Nullable String entry) {
        this.file = file;
        this.entry = entry;
    }

    public static MasterRows ofCsv(Path file) {
        return new MasterRows(file, null);
    }

    /** One of the files of an archive. */
    public static MasterRows ofZip(Path file, String entry) {
        return new MasterRows(file, entry);
    }

    /** One row. */
    public record Row(Map<String, Integer> columns, List<String> cells) {
        /** Throws IllegalArgumentException when there is no such cell. */
        public String get(String column) {
            Integer at = columns.get(column);
            if (at == null || at >= cells.size()) {
                throw new IllegalArgumentException("there is no " + column);
            }
            return cells.get(at);
        }
    }

    /**
     * How many rows made no sense to the reader.
     *
     * @throws IOException when the file ends in the middle, or has no header
     */
    public int read(Consumer<Row> each) throws IOException {
        try (BufferedReader lines = open()) {
            String header = lines.readLine();
            if (header == null) {
                throw new IOException("the master is empty");
            }
            Map<String, Integer> columns = new HashMap<>();
            List<String> names = cells(header);
            for (int i = 0; i < names.size(); i++) {
                columns.put(names.get(i).strip(), i);
            }
            return rows(lines, columns, each);
        }
    }

    private static int rows(BufferedReader lines, Map<String, Integer> columns, Consumer<Row> each) throws IOException {
        int wrong = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                each.accept(new Row(columns, cells(line)));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                wrong++;
            }
        }
        return wrong;
    }

    private BufferedReader open() throws IOException {
        PushbackInputStream bytes =
                new PushbackInputStream(entry == null ? Files.newInputStream(file) : unpacked(file, entry));
        int first = bytes.read();
        if (first >= 0) {
            bytes.unread(first);
        }
        InputStream plain = first == GZIP_FIRST ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
    }

    /** An archive that ends in the middle has no directory, and is refused as a whole. */
    private static InputStream unpacked(Path file, String entry) throws IOException {
        ZipFile archive = new ZipFile(file.toFile());
        ZipEntry found = archive.getEntry(entry);
        if (found == null) {
            archive.close();
            throw new IOException("the master has no " + entry);
        }
        return new FilterInputStream(archive.getInputStream(found)) {
            @Override
            public void close() throws IOException {
                archive.close();
            }
        };
    }

    /** Quotes guard commas; a doubled one stands for itself. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
