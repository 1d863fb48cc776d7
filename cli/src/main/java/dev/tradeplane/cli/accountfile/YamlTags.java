package dev.tradeplane.cli.accountfile;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Sees tags that somebody wrote: readers of YAML disagree on what they make of a value. */
final class YamlTags {
    private static final Resolver RESOLVER = new Resolver();

    private YamlTags() {}

    static boolean written(Node node) {
        return !node.getTag().equals(unwritten(node));
    }

    /** The tag the reader gives to a node that carries none. */
    private static Tag unwritten(Node node) {
        return switch (node) {
            case MappingNode mapping -> Tag.MAP;
            case SequenceNode sequence -> Tag.SEQ;
            case ScalarNode scalar ->
                RESOLVER.resolve(scalar.getNodeId(), scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
            default -> node.getTag();
        };
    }
}
