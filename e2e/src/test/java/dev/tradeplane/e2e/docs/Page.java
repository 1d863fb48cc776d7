package dev.tradeplane.e2e.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Markdown page of the repository.
 *
 * @param path below the root of the repository
 */
record Page(Path path, String text) {
    static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");

    private static final Pattern SHELL = Pattern.compile("^```sh\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    static Page at(String path) {
        return read(ROOT.resolve(path));
    }

    /** The pages people start from, and all of docs/. */
    static List<Page> all() {
        try (Stream<Path> front = Files.list(ROOT);
                Stream<Path> modules = Files.find(ROOT, 2, (file, _) -> file.endsWith("README.md"));
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.of(front, modules, docs)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .distinct()
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its readers are told to type. */
    List<String> shellBlocks() {
        return SHELL.matcher(text).results().map(block -> block.group(1)).toList();
    }

    /** Relative links, without the place inside the page they lead to. */
    List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(link -> LINK.matcher(link).replaceFirst("$1"))
                .filter(link -> !link.contains(":"))
                .toList();
    }

    /** The file or folder a link of this page leads to. */
    Path target(String link) {
        return ROOT.resolve(path).resolveSibling(link).normalize();
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static Page read(Path file) {
        try {
            return new Page(ROOT.relativize(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
