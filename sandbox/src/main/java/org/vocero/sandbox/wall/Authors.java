package org.vocero.sandbox.wall;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everyone who posts here, by channel and then by account. */
public record Authors(List<Author> all) {

    public Authors {
        all = all.stream()
                .sorted(Comparator.comparing(Author::channel).thenComparing(Author::account))
                .toList();
    }

    public Optional<Author> byAccount(String account) {
        return all.stream().filter(author -> author.account().equals(account)).findFirst();
    }
}
