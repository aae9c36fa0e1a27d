package org.vocero.sandbox.wall;

import java.util.List;
import java.util.Optional;

/** Everyone who posts here, in the order of the configuration. */
public record Authors(List<Author> all) {

    public Authors {
        all = List.copyOf(all);
    }

    public Optional<Author> byAccount(String account) {
        return all.stream().filter(author -> author.account().equals(account)).findFirst();
    }
}
