package org.vocero.publishing.limit.jdbc;

/** Where a bucket is: its owner's name, and which of its allowances it counts, or which limit the platform spoke of. */
record BucketKey(String owner, String allowance) {

    private static final String REPORTED = "reported ";

    /** What the platform itself says is left of one of its limits. */
    static BucketKey reported(Owner owner, String limit) {
        return new BucketKey(owner.name(), REPORTED + limit);
    }

    boolean isReported() {
        return allowance.startsWith(REPORTED);
    }
}
