package dev.tradeplane.cli.accountfile;

import dev.tradeplane.cli.accountfile.AccountFileResult.Finding;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserException;

/** One YAML document as maps, lists and scalars, and the line each path stands on. */
final class YamlDocument {
    private static final int DEEPEST = 40;

    /** Aliases that name aliases grow without bound while they are read. */
    private static final int MOST_NODES = 50_000;

    private final Map<String, Object> root = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> faults = new ArrayList<>();
    private boolean readable;
    private int nodes;

    private YamlDocument() {}

    static YamlDocument parse(String text) {
        YamlDocument document = new YamlDocument();
        try {
            LoaderOptions options = new LoaderOptions();
            options.setNestingDepthLimit(DEEPEST);
            document.take(new Yaml(new SafeConstructor(options))
                    .composeAll(new StringReader(text))
                    .iterator());
        } catch (MarkedYAMLException syntax) {
            document.faults.add(
                    new Finding("", lineOf(syntax.getProblemMark()), "is not YAML: " + syntax.getProblem()));
        } catch (YAMLException unreadable) {
            document.faults.add(new Finding("", 0, "is not YAML: " + unreadable.getMessage()));
        }
        return document;
    }

    private void take(Iterator<Node> documents) {
        Node first = documents.hasNext() ? documents.next() : null;
        if (!(first instanceof MappingNode mapping)) {
            int line = first == null ? 0 : lineOf(first.getStartMark());
            faults.add(new Finding("", line, "must be one TradingAccount: apiVersion, kind, metadata and spec"));
        } else if (documents.hasNext()) {
            faults.add(
                    new Finding("", lineOf(documents.next().getStartMark()), "only one document may be in the file"));
        } else {
            lines.put("", lineOf(mapping.getStartMark()));
            root.putAll(map("", mapping, 0));
            readable = true;
        }
    }

    /** Whether there is a document to look at, possibly with faults. */
    boolean readable() {
        return readable;
    }

    Map<String, Object> root() {
        return root;
    }

    List<Finding> faults() {
        return List.copyOf(faults);
    }

    /** The line of the path, or of the nearest one above it that is written. */
    int lineOf(String path) {
        String place = path;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
        }
        return lines.getOrDefault(place, 1);
    }

    private static int lineOf(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private @Nullable Object value(String path, Node node, int depth) {
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            throw unreadable(node, "nested too deeply, or aliases that repeat without end");
        }
        return switch (node) {
            case Node tagged
            when YamlTags.written(tagged) -> throw unreadable(tagged, "no value may carry a tag such as !!str");
            case MappingNode mapping -> map(path, mapping, depth);
            case SequenceNode sequence -> list(path, sequence, depth);
            case ScalarNode scalar -> YamlScalar.valueOf(scalar);
            case AnchorNode anchor -> value(path, anchor.getRealNode(), depth + 1);
            default -> throw unreadable(node, "a node of an unknown kind");
        };
    }

    private static YAMLException unreadable(Node node, String problem) {
        return new ParserException("", null, problem, node.getStartMark());
    }

    private Map<String, Object> map(String path, MappingNode mapping, int depth) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)
                    || key.getValue().equals("<<")) {
                throw unreadable(tuple.getKeyNode(), "a key must be a word");
            }
            String place = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            int line = lineOf(key.getStartMark());
            if (entries.containsKey(key.getValue())) {
                faults.add(new Finding(place, line, "is written twice; the first is on line " + lines.get(place)));
            } else {
                lines.put(place, line);
                entries.put(key.getValue(), value(place, tuple.getValueNode(), depth + 1));
            }
        }
        return entries;
    }

    private List<Object> list(String path, SequenceNode sequence, int depth) {
        List<Object> items = new ArrayList<>();
        for (Node node : sequence.getValue()) {
            String place = path + "[" + items.size() + "]";
            lines.put(place, lineOf(node.getStartMark()));
            items.add(value(place, node, depth + 1));
        }
        return items;
    }
}
