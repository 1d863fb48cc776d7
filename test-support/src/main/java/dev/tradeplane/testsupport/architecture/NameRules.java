package dev.tradeplane.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Names that say nothing, and so attract everything. */
final class NameRules {
    private NameRules() {}

    static List<ArchRule> all() {
        return List.of(noEmptyNames(), noBags());
    }

    static ArchRule noEmptyNames() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Data|Info)")
                .allowEmptyShould(true)
                .because("a name says what the type does");
    }

    static ArchRule noBags() {
        return noClasses()
                .should()
                .resideInAnyPackage("..common..", "..core..", "..misc..", "..util..", "..utils..", "..model..")
                .allowEmptyShould(true)
                .because("packages are named after a feature; a bag grows without end");
    }
}
