package org.vocero.localstack;

/** How to connect to one of the stack's databases. */
public record LocalDatabase(String jdbcUrl, String username, String password) {

    /** Without the password: records are printed by accident. */
    @Override
    public String toString() {
        return jdbcUrl + " as " + username;
    }
}
