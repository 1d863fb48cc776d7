package dev.tradeplane.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** One way to do what matters most. */
final class OnePathRule {
    private OnePathRule() {}

    static ArchRule onlyCallers(String target, String method, List<String> allowed) {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are not " + allowed,
                        (JavaClass type) -> !allowed.contains(outermost(type).getName())))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "calls " + target + "." + method,
                        access -> access.getTarget().getName().equals(method) && isA(access.getTargetOwner(), target)))
                .allowEmptyShould(true)
                .because("there is one path for an order, and no way around it");
    }

    private static boolean isA(JavaClass type, String name) {
        return type.getName().equals(name)
                || type.getAllRawInterfaces().stream().map(JavaClass::getName).anyMatch(name::equals);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(OnePathRule::outermost).orElse(type);
    }
}
