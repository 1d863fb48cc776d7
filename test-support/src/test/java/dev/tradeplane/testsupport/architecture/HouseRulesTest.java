package dev.tradeplane.testsupport.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule is broken once, on purpose, and must say so. */
class HouseRulesTest {
    private static final String BROKEN = "dev.tradeplane.testsupport.architecture.broken.";

    @Test
    void refusesNamesThatSayNothing() {
        refuses(NameRules.noEmptyNames(), "name", "OrderHelper");
    }

    @Test
    void refusesPackagesThatAreBags() {
        refuses(NameRules.noBags(), "name", "util.Rounding");
    }

    @Test
    void refusesTimeOutsideTheWiring() {
        refuses(TimeRules.noClockStatics(), "time", "AmbientTime");
        refuses(TimeRules.noClockStatics(), "time", "HiddenClock");
    }

    @Test
    void acceptsTimeFromAGivenClock() {
        assertFalse(refusal(TimeRules.noClockStatics(), "time").contains("GivenTime"));
    }

    @Test
    void refusesBinaryFloatingPoint() {
        refuses(NumberRules.noBinaryFields(), "number", "InexactPrice.value is a double");
        refuses(NumberRules.noBinarySignatures(), "number", "InexactPrice.history(int) takes or returns");
    }

    @Test
    void refusesFieldInjection() {
        refuses(ShapeRules.constructorInjectionOnly(), "injection", "FieldInjected.clock is injected");
    }

    @Test
    void refusesCheckedExceptions() {
        refuses(ShapeRules.exceptionsAreUnchecked(), "failure", "BrokerRefusal");
    }

    @Test
    void refusesExceptionsUnderOtherNames() {
        refuses(ShapeRules.exceptionsAreNamedSo(), "failure", "BrokerRefusal");
    }

    @Test
    void refusesThreeDoorsInOnePackage() {
        refuses(PackageRules.smallDoors(), "door", "shows [First, Second, Third]");
    }

    @Test
    void refusesPackagesWithoutNullMark() {
        refuses(PackageRules.nullMarked(), "door", "is not null-marked");
    }

    @Test
    void refusesCyclesOfFeatures() {
        refuses(PackageRules.noCyclesBelow(BROKEN + "cycle"), "cycle", "Cycle detected");
    }

    @Test
    void refusesAMissingFrontDoor() {
        refuses(PackageRules.hasFrontDoor(BROKEN + "door.OrderIntake"), "door", "OrderIntake does not exist");
    }

    @Test
    void refusesFrameworksInWireTypes() {
        refuses(PackageRules.plainJava(BROKEN + "wire"), "wire", "Assertions");
    }

    @Test
    void refusesAWayAroundTheOneCaller() {
        ArchRule rule = OnePathRule.onlyCallers(BROKEN + "path.Broker", "submit", List.of(BROKEN + "path.OrderDesk"));

        refuses(rule, "path", "SideDoor");
        assertFalse(refusal(rule, "path").contains("OrderDesk.send"));
    }

    @Test
    void refusesSleepsInTests() {
        refuses(TestRules.noSleeps(), "habit", "Thread.sleep");
    }

    @Test
    void refusesSkippedTests() {
        refuses(TestRules.noSkippedMethods(), "habit", "waitsForBetterTimes");
    }

    @Test
    void refusesTestNamesWithoutARule() {
        refuses(TestRules.namesStateTheRule(), "habit", "testOrder");
    }

    private static void refuses(ArchRule rule, String broken, String message) {
        String refusal = refusal(rule, broken);
        assertTrue(refusal.contains(message), refusal);
    }

    private static String refusal(ArchRule rule, String broken) {
        JavaClasses classes = new ClassFileImporter().importPackages(BROKEN + broken);
        return assertThrows(AssertionError.class, () -> rule.check(classes)).getMessage();
    }
}
