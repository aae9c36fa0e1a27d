package org.vocero.localstack.demo;

import java.net.URI;
import java.util.List;
import org.vocero.localstack.secrets.Person;

/** Where the desk and the wall are, and who may sign in. */
public record DeskAccess(URI desk, URI wall, List<Person> people) {

    public DeskAccess {
        people = List.copyOf(people);
    }
}
