package dev.tradeplane.testsupport.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.List;

/** Time comes through the constructor. */
final class TimeRules {
    private static final String WIRING = "Wiring";

    private TimeRules() {}

    static List<ArchRule> all() {
        return List.of(noClockStatics());
    }

    /** {@code System.nanoTime} measures; it does not tell the time, and stays allowed. */
    static ArchRule noClockStatics() {
        return noClasses()
                .that(areNotWiring())
                .should()
                .accessTargetWhere(readsTheTime())
                .allowEmptyShould(true)
                .because("time is a Clock given to the constructor; only the wiring makes one");
    }

    private static DescribedPredicate<JavaClass> areNotWiring() {
        return DescribedPredicate.describe(
                "are not the wiring",
                type -> !type.getPackageName().equals("dev.tradeplane.outbox.time")
                        && !type.getSimpleName().endsWith(WIRING));
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAccess<?>> readsTheTime() {
        return DescribedPredicate.describe(
                "reads the time of the machine",
                access -> access instanceof JavaCodeUnitAccess<?> call
                        && isClockStatic(
                                call.getTargetOwner(),
                                call.getTarget().getName(),
                                call.getTarget().getRawParameterTypes()));
    }

    private static boolean isClockStatic(JavaClass owner, String name, List<JavaClass> parameters) {
        return switch (name) {
            case "now" ->
                assignableTo(Temporal.class).test(owner)
                        && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "systemDefault" -> owner.isEquivalentTo(ZoneId.class);
            case "<init>" -> owner.isEquivalentTo(Date.class) && parameters.isEmpty();
            default -> owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"));
        };
    }
}
