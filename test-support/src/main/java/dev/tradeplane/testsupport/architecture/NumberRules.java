package dev.tradeplane.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Numbers are exact. */
final class NumberRules {
    private static final Set<String> BINARY = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
    private static final String WHY = "amounts are exact decimals; binary floating point loses money";

    private NumberRules() {}

    static List<ArchRule> all() {
        return List.of(noBinaryFields(), noBinarySignatures());
    }

    static ArchRule noBinaryFields() {
        return fields().should(notBeBinary()).allowEmptyShould(true).because(WHY);
    }

    /** Lambdas handed to a metrics library are synthetic, and not ours to type. */
    static ArchRule noBinarySignatures() {
        return codeUnits()
                .that()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(notTakeOrReturnBinary())
                .allowEmptyShould(true)
                .because(WHY);
    }

    private static ArchCondition<JavaField> notBeBinary() {
        return new ArchCondition<>("not be a float or double") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (isBinary(field.getRawType())) {
                    events.add(SimpleConditionEvent.violated(
                            field,
                            field.getFullName() + " is a " + field.getRawType().getName()));
                }
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> notTakeOrReturnBinary() {
        return new ArchCondition<>("not take or return a float or double") {
            @Override
            public void check(JavaCodeUnit code, ConditionEvents events) {
                if (Stream.concat(code.getRawParameterTypes().stream(), Stream.of(code.getRawReturnType()))
                        .anyMatch(NumberRules::isBinary)) {
                    events.add(SimpleConditionEvent.violated(
                            code, code.getFullName() + " takes or returns a float or double"));
                }
            }
        };
    }

    private static boolean isBinary(JavaClass type) {
        return BINARY.contains(type.getBaseComponentType().getName());
    }
}
