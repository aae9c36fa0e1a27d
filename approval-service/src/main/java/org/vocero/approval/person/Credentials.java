package org.vocero.approval.person;

/**
 * How a person proves who they are.
 *
 * @param passwordHash as Spring Security writes it, with the algorithm in front: {@code {bcrypt}$2a$…}
 */
public record Credentials(Person person, String passwordHash) {

    /** Says whose they are, and never what they are: this may end up in a log. */
    @Override
    public String toString() {
        return "credentials of " + person.username();
    }
}
