package org.vocero.publishing.channel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.limit.Budgets;

/** A platform that can be posted on: all that Vocero has to know of it before there is an account. */
public interface Channel {

    /** As events, topics and campaigns name it: lower-case letters. */
    String name();

    /** What an account on it is signed in with, in the order in which a person is asked for it. */
    List<Field> credentials();

    /** What the platform is documented to allow; unknown where it does not say. */
    Budgets.OfChannel budgets();

    /** What the platform charges for a post, in US dollars, if it takes it; empty if nothing. */
    default Optional<BigDecimal> costOf(Message message) {
        return Optional.empty();
    }

    /**
     * An account with these credentials. Calls nobody.
     *
     * @param account its key, as campaigns name it
     * @return {@link Connection.Unfit}, naming all fields that are missing or malformed, if the credentials are not those of this
     *     channel
     */
    Connection connect(String account, Credentials credentials);
}
