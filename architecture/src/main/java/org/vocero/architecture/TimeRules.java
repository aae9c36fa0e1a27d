package org.vocero.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Time is something that a test can set. */
final class TimeRules {

    private TimeRules() {}

    /** Nobody reads the machine's time past a {@link Clock}. */
    static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .accessTargetWhere(target("the machine's time without a Clock", TimeRules::readsTheMachinesTime))
                .because("a test must be able to set the time");
    }

    /** Only the wiring chooses the machine's clock. */
    static ArchRule featuresAreGivenTheirClock(ServiceLayout layout) {
        return noClasses()
                .that(layout.features())
                .should()
                .accessTargetWhere(target(
                        "the machine's clock",
                        target -> target.getOwner().isEquivalentTo(Clock.class)
                                && (target.getName().startsWith("system")
                                        || target.getName().startsWith("tick"))))
                .because("a feature is given its clock");
    }

    /** Tests neither: they wait for a fact, or set the clock. */
    static ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .accessTargetWhere(target(
                        "a sleep",
                        target -> target.getName().equals("sleep")
                                && (target.getOwner().isEquivalentTo(Thread.class)
                                        || target.getOwner().isEquivalentTo(TimeUnit.class))))
                .because("whoever sleeps neither hears a signal nor keeps a test fast");
    }

    private static boolean readsTheMachinesTime(AccessTarget.CodeUnitAccessTarget target) {
        return isNowWithoutClock(target)
                || (target.getOwner().isEquivalentTo(System.class)
                        && target.getName().equals("currentTimeMillis"));
    }

    private static boolean isNowWithoutClock(AccessTarget.CodeUnitAccessTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String description, Predicate<AccessTarget.CodeUnitAccessTarget> predicate) {
        return DescribedPredicate.describe(
                description,
                access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                        && predicate.test(target));
    }
}
