package org.vocero.publishing.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vocero.publishing.delivery.Account;

/** The channels, as far as accounts need them. */
public interface Platforms {

    /** In the order in which they are registered. */
    List<Platform> all();

    default Optional<Platform> find(String channel) {
        return all().stream()
                .filter(platform -> platform.channel().equals(channel))
                .findFirst();
    }

    /** An account with these credentials, without calling anybody. The channel is one of {@link #all}. */
    SignIn signIn(String channel, String account, Credentials credentials);

    /** A channel, and what a person is asked for to connect an account on it, in this order. */
    record Platform(String channel, List<Entry> entries) {

        public Platform {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A field of a channel's credentials.
     *
     * @param kind {@code secret}, {@code plain} or {@code address}
     */
    record Entry(String name, String kind, boolean optional) {}

    /** What came of it. */
    sealed interface SignIn {

        /** Applies the function for the case at hand. */
        <T> T match(Function<Ready, T> ready, Function<Unfit, T> unfit);
    }

    /** The account can be called. */
    record Ready(Account account) implements SignIn {

        @Override
        public <T> T match(Function<Ready, T> ready, Function<Unfit, T> unfit) {
            return ready.apply(this);
        }
    }

    /** The credentials are not those of the channel; at least one field is named, and no value. */
    record Unfit(List<String> missing, List<String> malformed) implements SignIn {

        public Unfit {
            missing = List.copyOf(missing);
            malformed = List.copyOf(malformed);
        }

        @Override
        public <T> T match(Function<Ready, T> ready, Function<Unfit, T> unfit) {
            return unfit.apply(this);
        }
    }
}
