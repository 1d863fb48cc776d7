package dev.tradeplane.operator.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The chart of this repository, rendered by Helm itself. */
public final class Chart {
    static final Path FOLDER =
            Path.of("..", "charts", "tradeplane").toAbsolutePath().normalize();
    /** Where a release of it is. */
    public static final String NAMESPACE = "tradeplane";

    static final KubernetesSerialization YAML = new KubernetesSerialization();
    private static final String KUBERNETES = "1.35.4";

    private Chart() {}

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /** Everything the chart makes with these values; throws what Helm says of wrong ones. */
    public static List<HasMetadata> rendered(Map<String, String> values) {
        return Arrays.stream(text(values).split("(?m)^---\\s*$"))
                .filter(document -> document.contains("kind:"))
                .map(document -> YAML.<HasMetadata>unmarshal(document))
                .toList();
    }

    public static <R extends HasMetadata> List<R> rendered(Class<R> kind, Map<String, String> values) {
        return rendered(values).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String text(Map<String, String> values) {
        TemplateCommand template = new Helm(FOLDER)
                .template()
                .withName("tradeplane")
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES);
        values.forEach(template::set);
        return template.call();
    }
}
