package org.vocero.publishing.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.channel.Connection.Connected;
import org.vocero.publishing.channel.Connection.Unfit;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.LookUp;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Upload;
import org.vocero.publishing.limit.Budgets;

class ConnectionTest {

    private static final List<Field> FIELDS = List.of(
            Field.address("server"),
            Field.plain("handle"),
            Field.secret("token"),
            Field.secret("pin").orNone());

    @Test
    void takesWhatIsCompleteWithoutWhatIsOptional() {
        assertThat(connect(Map.of("server", "https://masto.example", "handle", "oea", "token", "t")))
                .isInstanceOf(Connected.class);
    }

    @Test
    void namesAllThatIsMissingAndNothingThatIsThere() {
        Connection connection = connect(Map.of("handle", "oea", "channel", "toy"));

        assertThat(connection).isEqualTo(new Unfit(List.of("server", "token"), List.of()));
        assertThat(connection.match(connected -> "", Unfit::problem)).isEqualTo("lacks server, token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "masto.example",
                "ftp://masto.example",
                "https://",
                "https://a:b@masto.example",
                "https://m/?q",
                "ñ ñ"
            })
    void refusesWhatIsNoAddress(String server) {
        Connection connection = connect(Map.of("server", server, "handle", "oea"));

        assertThat(connection).isEqualTo(new Unfit(List.of("token"), List.of("server")));
        assertThat(connection.match(connected -> "", Unfit::problem))
                .isEqualTo("lacks token and has no address in server");
    }

    private static Connection connect(Map<String, String> fields) {
        return Connecting.connect(new Toy(), fields);
    }

    private static final class Toy implements Channel {

        @Override
        public String name() {
            return "toy";
        }

        @Override
        public List<Field> credentials() {
            return FIELDS;
        }

        @Override
        public Budgets.OfChannel budgets() {
            return Budgets.OfChannel.UNKNOWN;
        }

        @Override
        public Connection connect(String account, Credentials credentials) {
            return Connection.of(FIELDS, credentials, Nobody::new);
        }
    }

    private static final class Nobody implements Account {

        @Override
        public Check check() {
            throw new AssertionError("called");
        }

        @Override
        public Outcome post(Message message, List<Upload> uploads) {
            throw new AssertionError("nobody is called");
        }

        @Override
        public LookUp lookUp(Message message, Instant since) {
            throw new AssertionError("nobody is called");
        }
    }
}
