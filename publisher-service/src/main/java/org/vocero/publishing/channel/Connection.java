package org.vocero.publishing.channel;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.delivery.Account;

/** What came of connecting an account: nobody was called, so the platform may still refuse what looks complete. */
public sealed interface Connection {

    /** Applies the function for the case at hand. */
    <T> T match(Function<Connected, T> connected, Function<Unfit, T> unfit);

    /**
     * Holds credentials against the fields that a channel needs.
     *
     * @param account makes the account; called only if every field is there and of its kind
     */
    static Connection of(List<Field> fields, Credentials credentials, Supplier<Account> account) {
        List<String> missing = fields.stream()
                .filter(field -> !field.optional())
                .map(Field::name)
                .filter(name -> credentials.find(name).isEmpty())
                .toList();
        List<String> malformed = fields.stream()
                .filter(field -> field.kind() == Field.Kind.ADDRESS)
                .map(Field::name)
                .filter(name -> credentials.find(name).stream().anyMatch(value -> !isAddress(value.reveal())))
                .toList();
        return missing.isEmpty() && malformed.isEmpty() ? new Connected(account.get()) : new Unfit(missing, malformed);
    }

    private static boolean isAddress(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** It can be posted on. */
    record Connected(Account account) implements Connection {

        @Override
        public <T> T match(Function<Connected, T> connected, Function<Unfit, T> unfit) {
            return connected.apply(this);
        }
    }

    /**
     * The credentials are not those of this channel. At least one field is named; no value ever is.
     *
     * @param missing fields that are needed and not there
     * @param malformed fields that are there and not of their kind
     */
    record Unfit(List<String> missing, List<String> malformed) implements Connection {

        public Unfit {
            missing = List.copyOf(missing);
            malformed = List.copyOf(malformed);
        }

        /** For a person, as "lacks page-id, app-secret". */
        public String problem() {
            String lacks = missing.isEmpty() ? "" : "lacks " + String.join(", ", missing);
            String wrong = malformed.isEmpty() ? "" : "has no address in " + String.join(", ", malformed);
            return lacks + (lacks.isEmpty() || wrong.isEmpty() ? "" : " and ") + wrong;
        }

        @Override
        public <T> T match(Function<Connected, T> connected, Function<Unfit, T> unfit) {
            return unfit.apply(this);
        }
    }
}
