package org.vocero.localstack.secrets;

/** Somebody who may sign in to the desk of a local stack. */
public record Person(String username, String password, String name, String organization) {

    /** Without the password: records are printed by accident. */
    @Override
    public String toString() {
        return name + " (" + username + ", " + organization + ")";
    }
}
