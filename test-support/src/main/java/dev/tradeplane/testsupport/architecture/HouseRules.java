package dev.tradeplane.testsupport.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules every module of the house keeps. Its architecture test is one call of {@link #check}. */
public final class HouseRules {
    private HouseRules() {}

    /**
     * Checks the main classes below a package, and the tests beside them, against every rule.
     *
     * @param frontDoors classes that must exist under exactly these names, relative to the root package
     */
    public static void check(String rootPackage, String... frontDoors) {
        JavaClasses classes = mainClasses(rootPackage);
        everywhere().forEach(rule -> rule.check(classes));
        checkTests(rootPackage);
        PackageRules.noCyclesBelow(rootPackage).check(classes);
        for (String frontDoor : frontDoors) {
            PackageRules.hasFrontDoor(rootPackage + "." + frontDoor).check(classes);
        }
    }

    /**
     * Checks a package of wire types: words, not features, so they may name one another, but nothing beyond the JDK
     * and annotations.
     */
    public static void checkVocabulary(String rootPackage) {
        JavaClasses classes = mainClasses(rootPackage);
        everywhere().forEach(rule -> rule.check(classes));
        checkTests(rootPackage);
        PackageRules.plainJava(rootPackage).check(classes);
    }

    /**
     * Checks that a step cannot be walked around: only these classes, and their lambdas, call the method.
     *
     * @param target class that has the method; it and the callers are named relative to the root package
     */
    public static void checkOnlyCallers(String rootPackage, String target, String method, String... callers) {
        List<String> allowed =
                Stream.of(callers).map(caller -> rootPackage + "." + caller).toList();
        OnePathRule.onlyCallers(rootPackage + "." + target, method, allowed).check(mainClasses(rootPackage));
    }

    private static void checkTests(String rootPackage) {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(rootPackage);
        TestRules.all().forEach(rule -> rule.check(tests));
    }

    private static Stream<ArchRule> everywhere() {
        return Stream.of(
                        NameRules.all(),
                        TimeRules.all(),
                        NumberRules.all(),
                        ShapeRules.all(),
                        PackageRules.everywhere())
                .flatMap(List::stream);
    }

    private static JavaClasses mainClasses(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes below " + rootPackage);
        }
        return classes;
    }
}
