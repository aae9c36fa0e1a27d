package org.vocero.approval.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everyone who works at the desk, and everyone who ever did: names in the audit log stay names. */
public interface People {

    Optional<Person> find(String username);

    /** Everyone, in order of user name. */
    List<Person> all();

    /**
     * Makes these the people who may sign in. The others are kept by name; whoever may no longer sign in, or got another
     * password, is signed out everywhere.
     */
    void employ(Collection<Credentials> current);
}
