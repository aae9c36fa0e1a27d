package org.vocero.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;

/** What a rule finds wrong. */
final class Violations {

    private Violations() {}

    /** The rule with its violations, also where it found nothing to look at; empty if it is obeyed. */
    static Optional<String> of(ArchRule rule, JavaClasses classes) {
        try {
            rule.check(classes);
            return Optional.empty();
        } catch (AssertionError violated) {
            return Optional.of(String.valueOf(violated.getMessage()));
        }
    }
}
