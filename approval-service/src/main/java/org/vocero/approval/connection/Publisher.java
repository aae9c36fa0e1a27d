package org.vocero.approval.connection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The publisher, which holds the accounts' credentials and the log of what became of each delivery. Each call ends in time and never throws for what a network does. */
public interface Publisher {

    /** What an account on this channel is connected with, in the order in which to ask; empty if the publisher does not say. */
    Optional<List<Field>> fields(String channel);

    /** What is left of each connected account's limits, by account, those first of which least is; empty if the publisher does not say. */
    Optional<Map<String, List<Limit>>> limits();

    /** What became of a publication there, in its order; empty if the publisher does not say. */
    Optional<List<Transition>> log(UUID publication);

    /**
     * Gives an account credentials.
     *
     * @param fields values by the fields' names; not kept anywhere on this side
     */
    Reply connect(String account, String channel, Map<String, String> fields, String who);

    Reply check(String account, String who);

    Reply pause(String account, String reason, String who);

    Reply resume(String account, String who);

    Reply disconnect(String account, String who);

    /**
     * A field of a channel's credentials.
     *
     * @param kind {@code secret}, {@code plain} or {@code address}
     */
    record Field(String name, String kind, boolean optional) {

        public boolean isSecret() {
            return !kind.equals("plain") && !kind.equals("address");
        }
    }

    /** What the publisher answered. */
    sealed interface Reply {

        /** Applies the function for the case at hand. */
        <T> T match(
                Function<Done, T> done,
                Function<Refused, T> refused,
                Function<Unknown, T> unknown,
                Function<Away, T> away);
    }

    /** It was done, and this is how things stand now. */
    record Done(Standing standing) implements Reply {

        @Override
        public <T> T match(
                Function<Done, T> done,
                Function<Refused, T> refused,
                Function<Unknown, T> unknown,
                Function<Away, T> away) {
            return done.apply(this);
        }
    }

    /** The credentials are not those of the channel: names of fields. */
    record Refused(List<String> missing, List<String> malformed, List<String> unknown) implements Reply {

        public Refused {
            missing = List.copyOf(missing);
            malformed = List.copyOf(malformed);
            unknown = List.copyOf(unknown);
        }

        @Override
        public <T> T match(
                Function<Done, T> done,
                Function<Refused, T> refused,
                Function<Unknown, T> unknown,
                Function<Away, T> away) {
            return refused.apply(this);
        }
    }

    /** It was never connected. */
    record Unknown() implements Reply {

        @Override
        public <T> T match(
                Function<Done, T> done,
                Function<Refused, T> refused,
                Function<Unknown, T> unknown,
                Function<Away, T> away) {
            return unknown.apply(this);
        }
    }

    /**
     * It gave no usable answer.
     *
     * @param mayBeDone whether it could have heard the command
     */
    record Away(boolean mayBeDone) implements Reply {

        @Override
        public <T> T match(
                Function<Done, T> done,
                Function<Refused, T> refused,
                Function<Unknown, T> unknown,
                Function<Away, T> away) {
            return away.apply(this);
        }
    }
}
