package dev.tradeplane.cli.accountfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of the account module's parity folder, with what its head says of it.
 *
 * @param marks {@code path | words} of the rules it is there for
 */
record ParityCase(Path file, List<Mark> marks) {
    static final Path FOLDER = Path.of("..", "account", "src", "test", "resources", "parity");
    private static final String FILE_FORM = "file form";

    /** Where a rule speaks, and words of what it says; list items carry no number here. */
    record Mark(String path, String words) {
        boolean speaksOf(String place, String message) {
            return path.equals(place) && message.contains(words);
        }
    }

    /** Files that are accepted. */
    static List<ParityCase> accepted() {
        return cases("accepted", "# accepts ");
    }

    /** Files with one fault each: {@code line | path | words}. */
    static List<ParityCase> refused() {
        return cases("refused", "# ");
    }

    /** Two documents each, before and after a change that is allowed. */
    static List<ParityCase> allowedChanges() {
        return cases("changes/accepted", "# accepts ");
    }

    /** Two documents each, before and after a change that is refused. */
    static List<ParityCase> refusedChanges() {
        return cases("changes/refused", "# ");
    }

    String text() {
        return read(file);
    }

    String name() {
        return file.getFileName().toString();
    }

    /** The first mark, of a file that has one. */
    Mark fault() {
        return marks.getFirst();
    }

    /** The launcher alone refuses it: a server sees what its YAML reader made of the text. */
    boolean aboutTheFileForm() {
        return head().endsWith("| " + FILE_FORM);
    }

    String line() {
        return head().substring(1).split("\\|", -1)[0].strip();
    }

    @Override
    public String toString() {
        return name();
    }

    private String head() {
        return text().lines().findFirst().orElseThrow();
    }

    private static List<ParityCase> cases(String folder, String markedBy) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> new ParityCase(file, marks(file, markedBy)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Mark> marks(Path file, String markedBy) {
        return read(file)
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> line.startsWith(markedBy))
                .map(line -> mark(line.substring(markedBy.length())))
                .toList();
    }

    private static Mark mark(String head) {
        String[] parts = head.split("\\|", -1);
        int path = parts[0].strip().matches("[0-9]+") ? 1 : 0;
        return new Mark(parts[path].strip().replaceAll("\\[[0-9]+]", "[]"), parts[path + 1].strip());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
