package dev.tradeplane.cli.accountfile;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Evaluates the CEL rules of a schema. Rules about a change ({@code oldSelf}) wait for a cluster that knows the old. */
final class CelRules {
    private final Map<String, CelRuntime.Program> programs = new ConcurrentHashMap<>();
    private final Cel cel = CelFactory.standardCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addCompilerLibraries(CelExtensions.strings())
            .addRuntimeLibraries(CelExtensions.strings())
            .addFunctionDeclarations(NetworkFunctions.declarations())
            .addFunctionBindings(NetworkFunctions.bindings())
            .addVar("self", SimpleType.DYN)
            .build();

    void check(Schema schema, Map<String, Object> document, Findings findings) {
        check("", schema, document, findings);
    }

    private void check(String path, Schema schema, @Nullable Object value, Findings findings) {
        if (value == null) {
            return;
        }
        schema.rules().stream()
                .filter(rule -> !rule.expression().contains("oldSelf"))
                .forEach(rule -> apply(path, rule, value, findings));
        if (value instanceof Map<?, ?> block) {
            String prefix = path.isEmpty() ? "" : path + ".";
            schema.properties().forEach((name, property) -> check(prefix + name, property, block.get(name), findings));
        }
        Schema items = schema.items();
        if (value instanceof List<?> list && items != null) {
            for (int i = 0; i < list.size(); i++) {
                check(path + "[" + i + "]", items, list.get(i), findings);
            }
        }
    }

    private void apply(String path, Schema.Rule rule, Object value, Findings findings) {
        String place = path + rule.fieldPath();
        boolean alreadyTold = findings.at(place) || (rule.fieldPath().isEmpty() && findings.below(place));
        if (!alreadyTold && !holds(rule, value, findings)) {
            findings.add(place, rule.message());
        }
    }

    /** A rule that stumbles over a value that another finding already names is not counted; else it does not hold. */
    private boolean holds(Schema.Rule rule, Object value, Findings findings) {
        try {
            return Boolean.TRUE.equals(
                    programs.computeIfAbsent(rule.expression(), this::compile).eval(Map.of("self", value)));
        } catch (CelEvaluationException stumbled) {
            return !findings.none();
        }
    }

    private CelRuntime.Program compile(String expression) {
        try {
            return cel.createProgram(cel.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException unusable) {
            throw new IllegalStateException("a rule of the CRD cannot be read: " + expression, unusable);
        }
    }
}
