package org.vocero.approval.person.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.vocero.approval.person.Credentials;
import org.vocero.approval.person.People;
import org.vocero.approval.person.Person;

/** Keeps names, and of each password only a digest of its hash, which tells that it changed and nothing else. */
@Repository
class JdbcPeople implements People {

    private final JdbcClient database;

    JdbcPeople(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Person> find(String username) {
        return database.sql("SELECT username, name, organization FROM person WHERE username = :username")
                .param("username", username)
                .query(Person.class)
                .optional();
    }

    @Override
    public List<Person> all() {
        return database.sql("SELECT username, name, organization FROM person ORDER BY username")
                .query(Person.class)
                .list();
    }

    @Override
    @Transactional
    public void employ(Collection<Credentials> current) {
        List<String> unchanged = new ArrayList<>();
        for (Credentials credentials : current) {
            if (isKnown(credentials)) {
                unchanged.add(credentials.person().username());
            }
            keep(credentials);
        }
        database.sql("DELETE FROM spring_session WHERE principal_name <> ALL (:unchanged)")
                .param("unchanged", unchanged.toArray(String[]::new))
                .update();
    }

    private boolean isKnown(Credentials credentials) {
        return database.sql("SELECT EXISTS (SELECT FROM person WHERE username = :username AND password_mark = :mark)")
                .param("username", credentials.person().username())
                .param("mark", Digests.of(credentials.passwordHash()))
                .query(Boolean.class)
                .single();
    }

    private void keep(Credentials credentials) {
        database.sql("""
                        INSERT INTO person (username, name, organization, password_mark)
                        VALUES (:username, :name, :organization, :mark)
                        ON CONFLICT (username) DO UPDATE
                        SET (name, organization, password_mark) = (excluded.name, excluded.organization, excluded.password_mark)
                        """)
                .param("username", credentials.person().username())
                .param("name", credentials.person().name())
                .param("organization", credentials.person().organization())
                .param("mark", Digests.of(credentials.passwordHash()))
                .update();
    }
}
