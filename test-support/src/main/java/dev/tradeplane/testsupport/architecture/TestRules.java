package dev.tradeplane.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** How tests are written. */
final class TestRules {
    private TestRules() {}

    static List<ArchRule> all() {
        return List.of(noSleeps(), noSkippedClasses(), noSkippedMethods(), namesStateTheRule());
    }

    static ArchRule noSleeps() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .allowEmptyShould(true)
                .because("a test waits for a condition (Eventually), not for a length of time");
    }

    static ArchRule noSkippedClasses() {
        return noClasses()
                .should()
                .beAnnotatedWith("org.junit.jupiter.api.Disabled")
                .allowEmptyShould(true)
                .because("a skipped test is a rule nobody keeps");
    }

    static ArchRule noSkippedMethods() {
        return noMembers()
                .should()
                .beAnnotatedWith("org.junit.jupiter.api.Disabled")
                .allowEmptyShould(true)
                .because("a skipped test is a rule nobody keeps");
    }

    static ArchRule namesStateTheRule() {
        return methods()
                .that()
                .areAnnotatedWith("org.junit.jupiter.api.Test")
                .should()
                .haveNameNotMatching("test[A-Z0-9_].*|test")
                .allowEmptyShould(true)
                .because("the name of a test states the rule it shows");
    }
}
