package org.vocero.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * Where things are in a service. Directly under the root, a package is a feature and holds its core, unless its name is one of
 * the technologies, which serve all features. What lies below a feature is an adapter. The root itself and {@code config} wire
 * everything and are neither.
 */
record ServiceLayout(String root) {

    /** A technology that is missing here makes its package a core, which then is told to be pure. */
    private static final Set<String> TECHNOLOGIES =
            Set.of("csv", "ed25519", "jdbc", "json", "kafka", "micrometer", "quartz", "security", "web", "yaml");

    private static final String CONFIG = "config";

    DescribedPredicate<JavaClass> core() {
        return DescribedPredicate.describe(
                "in the core of a feature of " + root,
                type -> isBelowRoot(type) && !isWiring(type) && !isTechnology(type) && depth(type) == 1);
    }

    DescribedPredicate<JavaClass> adapters() {
        return DescribedPredicate.describe(
                "in an adapter of " + root,
                type -> isBelowRoot(type) && !isWiring(type) && (isTechnology(type) || depth(type) > 1));
    }

    DescribedPredicate<JavaClass> features() {
        return core().or(adapters()).as("in a feature of " + root);
    }

    private boolean isBelowRoot(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    private boolean isWiring(JavaClass type) {
        return first(type).equals(CONFIG);
    }

    private boolean isTechnology(JavaClass type) {
        return TECHNOLOGIES.contains(first(type));
    }

    private String first(JavaClass type) {
        String path = path(type);
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private int depth(JavaClass type) {
        return 1 + (int) path(type).chars().filter(c -> c == '.').count();
    }

    private String path(JavaClass type) {
        return type.getPackageName().substring(root.length() + 1);
    }
}
