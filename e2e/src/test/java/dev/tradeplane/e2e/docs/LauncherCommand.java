package dev.tradeplane.e2e.docs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One call of the launcher as a page shows it, such as {@code ./tradeplane up --detach}. */
record LauncherCommand(String name, List<String> options) {
    static final String PREFIX = "./tradeplane ";

    static Stream<LauncherCommand> in(String block) {
        return block.lines().filter(line -> line.startsWith(PREFIX)).map(LauncherCommand::of);
    }

    /** The lines of a block that are no call of the launcher. */
    static List<String> othersIn(String block) {
        return block.lines().filter(line -> !line.startsWith(PREFIX)).toList();
    }

    /** Whether the launcher's own help knows the command and each of its options. */
    boolean isIn(String help) {
        String described = Arrays.stream(help.split("\n(?=  [a-z])"))
                .filter(part -> part.strip().matches("(?s)" + name + "\\b.*"))
                .findFirst()
                .orElse("");
        return !described.isEmpty() && options.stream().allMatch(option -> described.contains(option));
    }

    private static LauncherCommand of(String line) {
        List<String> words = List.of(
                line.replaceFirst("#.*", "").substring(PREFIX.length()).strip().split("\\s+"));
        return new LauncherCommand(
                words.getFirst(),
                words.stream().skip(1).filter(word -> word.startsWith("-")).toList());
    }
}
