package org.vocero.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The house rules as a module's {@code ArchitectureTest} applies them:
 *
 * <pre>{@code
 * @Test
 * void obeysTheHouseRules() {
 *     HouseRules.ofService("org.vocero.scheduling").check();
 * }
 * }</pre>
 *
 * <p>A rule that finds nothing to look at fails, so that a renamed package cannot switch it off.
 */
public final class HouseRules {

    private final String root;
    private final List<ArchRule> ofProduction;
    private final List<ArchRule> ofEverything;

    private HouseRules(String root, List<ArchRule> ofProduction) {
        this.root = root;
        this.ofProduction = ofProduction;
        this.ofEverything = List.of(TimeRules.nobodySleeps());
    }

    /** Rules of a service: packages by feature, a pure core in each, adapters around it. */
    public static HouseRules ofService(String root) {
        ServiceLayout layout = new ServiceLayout(root);
        return new HouseRules(
                root,
                Stream.concat(
                                ofAnyModule(),
                                Stream.of(
                                        FeatureRules.coreIsPure(layout),
                                        FeatureRules.adaptersAreHidden(layout),
                                        FeatureRules.featuresHaveNoCycles(layout),
                                        TimeRules.featuresAreGivenTheirClock(layout)))
                        .toList());
    }

    /** Rules of a module that others build on and that may use frameworks. */
    public static HouseRules ofLibrary(String root) {
        return new HouseRules(root, ofAnyModule().toList());
    }

    /**
     * Rules of a module without framework.
     *
     * @param libraries packages that it may use beside Java's and its own, in ArchUnit's notation ({@code "org.acme.."})
     */
    public static HouseRules ofPureLibrary(String root, String... libraries) {
        return new HouseRules(
                root,
                Stream.concat(ofAnyModule(), Stream.of(FeatureRules.libraryIsPure(root, libraries)))
                        .toList());
    }

    private static Stream<ArchRule> ofAnyModule() {
        return Stream.of(
                PackageRules.areNullMarked(),
                PackageRules.areNamedForWhatTheyHold(),
                PackageRules.dependenciesComeByConstructor(),
                TimeRules.timeComesFromAClock());
    }

    /**
     * Checks the classes of the root package and below, as they are on the class path.
     *
     * @throws AssertionError that names every violation of every rule
     */
    public void check() {
        JavaClasses everything = new ClassFileImporter().importPackages(root);
        JavaClasses production = everything.that(DescribedPredicate.not(areTests()));
        List<String> violations = violations(production, everything);
        if (!violations.isEmpty()) {
            throw new AssertionError(root + " breaks\n" + String.join("\n\n", violations));
        }
    }

    private static DescribedPredicate<JavaClass> areTests() {
        return DescribedPredicate.describe(
                "are tests",
                type -> type.getSource()
                        .map(source ->
                                !ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(Location.of(source.getUri())))
                        .orElse(false));
    }

    List<String> violations(JavaClasses production, JavaClasses everything) {
        return Stream.concat(violations(ofProduction, production), violations(ofEverything, everything))
                .toList();
    }

    private static Stream<String> violations(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream().flatMap(rule -> Violations.of(rule, classes).stream());
    }
}
