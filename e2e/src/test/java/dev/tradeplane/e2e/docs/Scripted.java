package dev.tradeplane.e2e.docs;

import java.util.List;
import java.util.stream.Collectors;

/** The pages whose shell blocks {@link PagesE2E} runs, top to bottom, against a cell. */
final class Scripted {
    static final List<String> PAGES = List.of("docs/api.md", "docs/operations.md");

    private Scripted() {}

    /** Everything a page tells its readers to type but the launcher's commands, which start the cell it talks to. */
    static String commandsOf(Page page) {
        return page.shellBlocks().stream()
                .flatMap(String::lines)
                .filter(line -> !line.startsWith(LauncherCommand.PREFIX))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
