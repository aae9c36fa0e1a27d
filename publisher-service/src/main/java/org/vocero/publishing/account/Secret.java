package org.vocero.publishing.account;

/** A credential. It prints as asterisks, so that no log, event or error message can give it away. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * A secret with this value.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Secret of(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret is blank");
        }
        return new Secret(value.strip());
    }

    /** The value itself, for the one who signs with it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
