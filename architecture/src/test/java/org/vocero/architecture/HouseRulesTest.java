package org.vocero.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule bites exactly the offenders that are seeded for it, and none of them bites a clean service. */
class HouseRulesTest {

    private static final String CLEAN = "org.vocero.seeded.clean";
    private static final String BROKEN = "org.vocero.seeded.broken";
    private static final ServiceLayout LAYOUT = new ServiceLayout(BROKEN);

    private final JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);

    static Stream<Arguments> offendersByRule() {
        return Stream.of(
                Arguments.of(
                        FeatureRules.coreIsPure(LAYOUT),
                        Set.of("PostWithConnection", "PostWithFramework", "PostWithAdapter")),
                Arguments.of(
                        FeatureRules.libraryIsPure(BROKEN),
                        Set.of("PostWithConnection", "PostWithFramework", "FilledByAFramework")),
                Arguments.of(FeatureRules.adaptersAreHidden(LAYOUT), Set.of("PublicForNobody")),
                Arguments.of(FeatureRules.featuresHaveNoCycles(LAYOUT), Set.of("AccountOfPost", "PostOfAccount")),
                Arguments.of(PackageRules.areNullMarked(), Set.of("PerhapsNull")),
                Arguments.of(PackageRules.areNamedForWhatTheyHold(), Set.of("Strings", "package-info")),
                Arguments.of(PackageRules.dependenciesComeByConstructor(), Set.of("FilledByAFramework")),
                Arguments.of(
                        TimeRules.timeComesFromAClock(),
                        Set.of(
                                "PostThatReadsTheMachinesTime",
                                "PostThatRefersToTheMachinesTime",
                                "PostThatCountsMilliseconds")),
                Arguments.of(TimeRules.featuresAreGivenTheirClock(LAYOUT), Set.of("PostThatChoosesItsClock")),
                Arguments.of(TimeRules.nobodySleeps(), Set.of("PostThatSleeps", "PostThatSleepsInSeconds")));
    }

    @ParameterizedTest
    @MethodSource("offendersByRule")
    void bitesItsOffenders(ArchRule rule, Set<String> offenders) {
        EvaluationResult result = rule.evaluate(broken);

        assertThat(offendersIn(result)).isEqualTo(offenders);
    }

    @Test
    void bitesNothingInACleanService() {
        JavaClasses clean = new ClassFileImporter().importPackages(CLEAN);

        assertThat(HouseRules.ofService(CLEAN).violations(clean, clean)).isEmpty();
    }

    @Test
    void everyRuleOfAServiceBitesSomewhere() {
        assertThat(HouseRules.ofService(BROKEN).violations(broken, broken)).hasSize(9);
    }

    @Test
    void failsWhereAServiceHasNoAdapters() {
        JavaClasses coreOnly = new ClassFileImporter().importPackages(CLEAN + ".account");

        assertThat(HouseRules.ofService(CLEAN).violations(coreOnly, coreOnly))
                .singleElement()
                .asString()
                .contains("adapter")
                .contains("failed to check any classes");
    }

    @Test
    void failsWhereThereIsNothingToCheck() {
        assertThatThrownBy(() -> HouseRules.ofLibrary("org.vocero.nowhere").check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.vocero.nowhere breaks")
                .hasMessageContaining("failed to check any classes");
    }

    /** The simple names of the seeded classes that a result's messages mention, without those that do not offend themselves. */
    private Set<String> offendersIn(EvaluationResult result) {
        List<String> messages = result.getFailureReport().getDetails();
        return broken.stream()
                .filter(type -> messages.stream().anyMatch(message -> offends(type.getFullName(), message)))
                .map(type -> type.getSimpleName())
                .collect(Collectors.toSet());
    }

    /** A message of ArchUnit begins with the offender, or with its member or a cycle that it is part of. */
    private static boolean offends(String type, String message) {
        return message.lines()
                .map(String::strip)
                .anyMatch(line -> line.matches(
                        "(?:- )?(?:(?:Field|Method|Constructor|Class|Static Initializer|Record Component) )?<?"
                                + type.replace(".", "\\.") + "\\b.*"));
    }
}
