package org.vocero.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** A feature has a core without framework and adapters that nobody needs to know. */
final class FeatureRules {

    /** Of java.net only what is about names and not about connections. */
    private static final Set<String> NAMES_OF_THE_NETWORK =
            Set.of("java.net.URI", "java.net.URLEncoder", "java.net.URLDecoder");

    private static final DescribedPredicate<JavaClass> JAVA_WITHOUT_DATABASE_AND_NETWORK = resideInAnyPackage(
                    "", // primitives
                    "java.io",
                    "java.lang..",
                    "java.math",
                    "java.nio..",
                    "java.security..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "javax.crypto..")
            .or(DescribedPredicate.describe("names", type -> NAMES_OF_THE_NETWORK.contains(type.getName())));

    private FeatureRules() {}

    /** A core may see another's core, as a post knows its campaign; {@link #featuresHaveNoCycles} keeps that in one direction. */
    static ArchRule coreIsPure(ServiceLayout layout) {
        return classes()
                .that(layout.core())
                .should()
                .onlyDependOnClassesThat(
                        layout.core()
                                .or(JAVA_WITHOUT_DATABASE_AND_NETWORK)
                                .or(resideInAnyPackage("org.jspecify.annotations", "org.vocero.composition"))
                                .as(
                                        "are Java's (without databases and connections), JSpecify's, composition's or in a core of the service"))
                .because("frameworks, drivers and contracts stop at adapters");
    }

    static ArchRule libraryIsPure(String root, String... libraries) {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should()
                .onlyDependOnClassesThat(JAVA_WITHOUT_DATABASE_AND_NETWORK
                        .or(resideInAnyPackage(root + "..", "org.jspecify.annotations"))
                        .or(resideInAnyPackage(libraries))
                        .as("are Java's (without databases and connections), JSpecify's, its own or of "
                                + String.join(", ", libraries)))
                .because("this module has no framework");
    }

    /** An adapter is found through the port that it implements; only one that is wired or shared by hand has to be public. */
    static ArchRule adaptersAreHidden(ServiceLayout layout) {
        return classes()
                .that(layout.adapters())
                .and()
                .areTopLevelClasses()
                .should(bePublicOnlyForAnotherPackage())
                .because("what nobody outside needs, nobody outside may see");
    }

    private static ArchCondition<JavaClass> bePublicOnlyForAnotherPackage() {
        return new ArchCondition<>("be public only where another package uses them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean hidden = !modifier(JavaModifier.PUBLIC).test(type);
                boolean needed = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackage().equals(type.getPackage()));
                if (!hidden && !needed) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is public, but no class outside its package uses it"));
                }
            }
        };
    }

    /** The configuration sees every feature and no feature sees it, so it is one of the slices. */
    static ArchRule featuresHaveNoCycles(ServiceLayout layout) {
        return slices().matching(layout.root() + ".(*)..").should().beFreeOfCycles();
    }
}
