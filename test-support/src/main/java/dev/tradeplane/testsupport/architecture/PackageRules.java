package dev.tradeplane.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Packages are features with a small door. */
final class PackageRules {
    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    private PackageRules() {}

    static List<ArchRule> everywhere() {
        return List.of(smallDoors(), nullMarked());
    }

    static ArchRule noCyclesBelow(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a feature can be read, and replaced, by itself");
    }

    static ArchRule smallDoors() {
        return all(packages())
                .should(haveASmallDoor())
                .allowEmptyShould(true)
                .because("the less is public, the less can be misused");
    }

    static ArchRule nullMarked() {
        return all(packages())
                .should(beNullMarked())
                .allowEmptyShould(true)
                .because("null is the annotated exception, and a package says in a sentence what it is for");
    }

    static ArchRule hasFrontDoor(String className) {
        return all(wholeImport())
                .should(contain(className))
                .because("the steps of an order keep the names the documents give them");
    }

    static ArchRule plainJava(String rootPackage) {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        rootPackage + "..",
                        "java..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.jackson.annotation..")
                .allowEmptyShould(true)
                .because("wire types outlive every framework");
    }

    private static ClassesTransformer<JavaPackage> packages() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                Set<JavaPackage> packages = new LinkedHashSet<>();
                classes.forEach(type -> packages.add(type.getPackage()));
                return packages;
            }
        };
    }

    private static ClassesTransformer<JavaClasses> wholeImport() {
        return new AbstractClassesTransformer<>("the module") {
            @Override
            public Iterable<JavaClasses> doTransform(JavaClasses classes) {
                return List.of(classes);
            }
        };
    }

    private static ArchCondition<JavaPackage> haveASmallDoor() {
        return new ArchCondition<>("have at most " + PublicTypes.MOST + " public types besides values and edges") {
            @Override
            public void check(JavaPackage where, ConditionEvents events) {
                List<String> counted = PublicTypes.countedIn(where);
                if (counted.size() > PublicTypes.MOST) {
                    events.add(SimpleConditionEvent.violated(where, where.getName() + " shows " + counted));
                }
            }
        };
    }

    private static ArchCondition<JavaPackage> beNullMarked() {
        return new ArchCondition<>("have a null-marked package-info") {
            @Override
            public void check(JavaPackage where, ConditionEvents events) {
                boolean marked = where.tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NULL_MARKED))
                        .orElse(false);
                events.add(new SimpleConditionEvent(
                        where,
                        marked,
                        where.getName() + (marked ? " is" : " is not") + " null-marked by a package-info"));
            }
        };
    }

    private static ArchCondition<JavaClasses> contain(String className) {
        return new ArchCondition<>("contain " + className) {
            @Override
            public void check(JavaClasses module, ConditionEvents events) {
                boolean found = module.stream().map(JavaClass::getName).anyMatch(className::equals);
                events.add(
                        new SimpleConditionEvent(module, found, className + (found ? " exists" : " does not exist")));
            }
        };
    }
}
