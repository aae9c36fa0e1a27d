package org.vocero.publishing.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vocero.publishing.account.Platforms.Unfit;

/** Gives accounts credentials and takes them away. */
public final class ConnectingAccounts {

    private static final String CONFIGURATION = "configuration";

    private final ConnectedAccounts connected;
    private final Platforms platforms;
    private final SignedInAccounts signedIn;
    private final Clock clock;

    public ConnectingAccounts(
            ConnectedAccounts connected, Platforms platforms, SignedInAccounts signedIn, Clock clock) {
        this.connected = connected;
        this.platforms = platforms;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Connects an account, or gives it other credentials. Nobody is called: a check has to show whether they are good. */
    public Connecting connect(String account, String channel, Credentials credentials, String by) {
        Optional<Platforms.Platform> platform = platforms.find(channel);
        if (platform.isEmpty()) {
            return new Refused("there is no channel " + channel, List.of(), List.of(), List.of());
        }
        Optional<String> other = connected.find(account).map(Standing::channel).filter(it -> !it.equals(channel));
        if (other.isPresent()) {
            return new Refused("it is an account on " + other.get(), List.of(), List.of(), List.of());
        }
        List<String> known =
                platform.get().entries().stream().map(Platforms.Entry::name).toList();
        List<String> unknown = credentials.fields().stream()
                .filter(field -> !known.contains(field))
                .toList();
        return platforms
                .signIn(channel, account, credentials)
                .match(
                        ready -> unknown.isEmpty() ? keep(account, channel, credentials, by) : refused(unknown),
                        unfit -> new Refused(
                                "the credentials are not those of " + channel,
                                unfit.missing(),
                                unfit.malformed(),
                                unknown));
    }

    private static Refused refused(List<String> unknown) {
        return new Refused("there are fields that the channel does not know", List.of(), List.of(), unknown);
    }

    private Connecting keep(String account, String channel, Credentials credentials, String by) {
        Standing standing = connected.connect(account, channel, credentials, by, clock.instant());
        signedIn.refresh();
        return new Connected(standing);
    }

    /** Forgets an account's credentials; empty if it was never connected. */
    public Optional<Standing> disconnect(String account) {
        Optional<Standing> standing = connected.disconnect(account);
        signedIn.refresh();
        return standing;
    }

    /**
     * Connects those accounts that nobody has ever connected: the configuration only begins what people go on with.
     *
     * @param configured channel and credentials by account
     * @throws IllegalStateException if one's credentials are not those of its channel, naming their fields and no value
     */
    public void begin(Map<String, Configured> configured) {
        connected.sealAnew();
        configured.forEach((account, it) -> {
            platforms.signIn(it.channel(), account, it.credentials()).match(Function.identity(), unfit -> {
                throw new IllegalStateException(problem(account, unfit));
            });
            connected.connectUnknown(account, it.channel(), it.credentials(), CONFIGURATION, clock.instant());
        });
        signedIn.refresh();
    }

    private static String problem(String account, Unfit unfit) {
        String missing = unfit.missing().isEmpty() ? "" : " lacks " + String.join(", ", unfit.missing());
        String malformed =
                unfit.malformed().isEmpty() ? "" : " has no address in " + String.join(", ", unfit.malformed());
        return "vocero.publisher.accounts." + account + missing + malformed;
    }

    /** An account as the configuration has it. */
    public record Configured(String channel, Credentials credentials) {}

    /** What connecting came to. */
    public sealed interface Connecting {

        /** Applies the function for the case at hand. */
        <T> T match(Function<Connected, T> connected, Function<Refused, T> refused);
    }

    /** The credentials are kept. */
    public record Connected(Standing standing) implements Connecting {

        @Override
        public <T> T match(Function<Connected, T> connected, Function<Refused, T> refused) {
            return connected.apply(this);
        }
    }

    /** Nothing was kept. Fields are named, values are not. */
    public record Refused(String reason, List<String> missing, List<String> malformed, List<String> unknown)
            implements Connecting {

        @Override
        public <T> T match(Function<Connected, T> connected, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
