package org.vocero.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** Every package says what it is for and what may be null, and takes what it needs by constructor. */
final class PackageRules {

    private static final Set<String> NAMES_THAT_SAY_NOTHING = Set.of(
            "service", "services", "util", "utils", "common", "impl", "dto", "manager", "helper", "helpers", "misc");

    private static final Set<String> INJECTING = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    private PackageRules() {}

    static ArchRule areNullMarked() {
        return classes().should(new ArchCondition<>("be in a package whose package-info.java has @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .orElse(false);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package without @NullMarked"));
                }
            }
        });
    }

    static ArchRule areNamedForWhatTheyHold() {
        return classes().should(new ArchCondition<>("be in packages that are named for what they hold") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List.of(type.getPackageName().split("\\.")).stream()
                        .filter(NAMES_THAT_SAY_NOTHING::contains)
                        .forEach(name -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " is in a package named " + name)));
            }
        });
    }

    static ArchRule dependenciesComeByConstructor() {
        return classes().should(new ArchCondition<>("have no field that a framework fills") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> INJECTING.stream().anyMatch(field::isAnnotatedWith))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(
                                field, field.getFullName() + " is filled by a framework")));
            }
        });
    }
}
