package org.vocero.approval.person.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.vocero.approval.person.Credentials;
import org.vocero.approval.person.Person;

/** Who may sign in; there is nobody by default. */
@Validated
@ConfigurationProperties("vocero")
record PeopleProperties(@DefaultValue List<@Valid Entry> people) {

    List<Credentials> credentials() {
        return people.stream().map(Entry::credentials).toList();
    }

    /** @param passwordHash never a password: with the algorithm in front, {@code {bcrypt}$2a$…} */
    record Entry(
            @Pattern(regexp = "[a-z0-9][a-z0-9._@-]{0,62}") String username,
            @NotEmpty String name,
            @NotEmpty String organization,

            @Pattern(regexp = "\\{(bcrypt|argon2@SpringSecurity_v5_8|pbkdf2@SpringSecurity_v5_8)}.+")
            String passwordHash) {

        Credentials credentials() {
            return new Credentials(new Person(username, name, organization), passwordHash);
        }

        /** Without the hash, which a failed validation would print. */
        @Override
        public String toString() {
            return username;
        }
    }
}
