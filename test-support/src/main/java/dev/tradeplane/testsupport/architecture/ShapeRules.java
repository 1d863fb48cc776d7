package dev.tradeplane.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** How a class is made and how it fails. */
final class ShapeRules {
    private static final Set<String> INJECTIONS = Set.of(
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.rest.client.inject.RestClient");

    private ShapeRules() {}

    static List<ArchRule> all() {
        return List.of(constructorInjectionOnly(), exceptionsAreUnchecked(), exceptionsAreNamedSo());
    }

    static ArchRule constructorInjectionOnly() {
        return noMembers()
                .should(beInjected())
                .allowEmptyShould(true)
                .because("what a class needs is visible in its constructor");
    }

    static ArchRule exceptionsAreUnchecked() {
        return classes()
                .that(areThrowable())
                .should()
                .beAssignableTo(RuntimeException.class)
                .allowEmptyShould(true)
                .because("an exception says what to do next, at one boundary; nobody is made to wrap it");
    }

    static ArchRule exceptionsAreNamedSo() {
        return classes()
                .that(areThrowable())
                .should()
                .haveSimpleNameEndingWith("Exception")
                .allowEmptyShould(true)
                .because("a reader knows what is thrown");
    }

    private static DescribedPredicate<JavaClass> areThrowable() {
        return DescribedPredicate.describe("are thrown", type -> type.isAssignableTo(Throwable.class));
    }

    private static ArchCondition<JavaMember> beInjected() {
        return new ArchCondition<>("be injected") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                boolean injected = !member.getDescription().startsWith("Constructor")
                        && !(member instanceof JavaMethod && isProducer(member))
                        && member.getAnnotations().stream()
                                .anyMatch(annotation -> INJECTIONS.contains(
                                        annotation.getRawType().getName()));
                events.add(new SimpleConditionEvent(member, injected, member.getFullName() + " is injected"));
            }
        };
    }

    private static boolean isProducer(JavaMember member) {
        return member.isAnnotatedWith("jakarta.enterprise.inject.Produces");
    }
}
