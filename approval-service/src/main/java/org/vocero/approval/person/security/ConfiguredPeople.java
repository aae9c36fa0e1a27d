package org.vocero.approval.person.security;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.vocero.approval.person.Credentials;
import org.vocero.approval.person.People;

/** Hashes stay in the configuration; the database learns names only. */
@Component
class ConfiguredPeople implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredPeople.class);

    private final Map<String, Credentials> byUsername;
    private final People people;

    ConfiguredPeople(PeopleProperties properties, People people) {
        this.byUsername = properties.credentials().stream()
                .collect(Collectors.toUnmodifiableMap(
                        credentials -> credentials.person().username(), Function.identity()));
        this.people = people;
    }

    UserDetails find(String username) {
        Credentials credentials = byUsername.get(username);
        if (credentials == null) {
            throw new UsernameNotFoundException(username);
        }
        return new User(username, credentials.passwordHash(), AuthorityUtils.NO_AUTHORITIES);
    }

    /** Before the first request is taken: who may no longer sign in is signed out by then. */
    @Override
    public void afterSingletonsInstantiated() {
        if (byUsername.isEmpty()) {
            LOG.warn("Nobody can sign in: vocero.people is empty");
        }
        people.employ(byUsername.values());
    }
}
