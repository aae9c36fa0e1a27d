package org.vocero.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthVerifierTest {

    private static final String URL = "http://localhost:8090/2/tweets";
    private static final XAccount ACCOUNT =
            new XAccount("x-oas-en", "OAS_official", "OAS official", "key ñ", "secret&%", "42-token", "token+secret");

    private final TestSigner signer = new TestSigner("key ñ", "secret&%", "42-token", "token+secret");
    private final OAuthVerifier verifier = new OAuthVerifier(List.of(ACCOUNT), Clock.systemUTC());

    @Test
    void verifiesWhatTwitter4jSigns() {
        String header = signer.sign("POST", URL);

        assertThat(verify("POST", URL, null, header)).isEqualTo("x-oas-en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_results=100&start_time=2026-12-01T00%3A00%3A00Z&tweet.fields=created_at%2Centities",
                "b=2&a=1&a=0&a-b=3&ab=4",
                "q=%C3%B1%20%2B%20%2A%20~%20%25",
                "empty=&z=1"
            })
    void coversTheQuery(String query) {
        String header = signer.sign("GET", URL + "?" + query);

        assertThat(verify("GET", URL, query, header)).isEqualTo("x-oas-en");
    }

    @ParameterizedTest(name = "{0} {1}?{2}")
    @CsvSource({
        "GET, http://localhost:8090/2/tweets, a=1",
        "POST, http://localhost:8090/2/tweet, a=1",
        "POST, http://127.0.0.1:8090/2/tweets, a=1",
        "POST, http://localhost:8090/2/tweets, a=2",
        "POST, http://localhost:8090/2/tweets, a=1&b=",
        "POST, http://localhost:8090/2/tweets,"
    })
    void refusesSignatureOfAnotherRequest(String method, String url, @Nullable String query) {
        String header = signer.sign("POST", URL + "?a=1");

        assertThat(verify(method, url, query, header)).isEqualTo("signature does not match");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "other, secret&%, 42-token, token+secret, no account has this consumer key and access token",
        "key ñ, other, 42-token, token+secret, signature does not match",
        "key ñ, secret&%, 43-token, token+secret, no account has this consumer key and access token",
        "key ñ, secret&%, 42-token, other, signature does not match"
    })
    void refusesWrongCredentials(String key, String secret, String token, String tokenSecret, String reason) {
        String header = new TestSigner(key, secret, token, tokenSecret).sign("POST", URL);

        assertThat(verify("POST", URL, null, header)).isEqualTo(reason);
    }

    @Test
    void refusesReplay() {
        String header = signer.sign("POST", URL);
        verify("POST", URL, null, header);

        assertThat(verify("POST", URL, null, header)).isEqualTo("nonce was used before");
    }

    @Test
    void keepsNonceUnspentByForgery() {
        String header = signer.sign("POST", URL);
        verify("GET", URL, null, header);

        assertThat(verify("POST", URL, null, header)).isEqualTo("x-oas-en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT5M5S", "PT5M5S"})
    void refusesTimestampOutsideTheWindow(Duration ahead) {
        Clock clock = Clock.offset(Clock.systemUTC(), ahead);
        OAuthVerifier elsewhere = new OAuthVerifier(List.of(ACCOUNT), clock);
        SignedRequest request = new SignedRequest("POST", URL, null, signer.sign("POST", URL));

        assertThat(outcome(elsewhere.verify(request))).isEqualTo("timestamp is more than 5 minutes off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer abc",
                "OAuth",
                "OAuth oauth_token=unquoted",
                "OAuth oauth_token=\"%zz\"",
                "OAuth oauth_token=\"a\", oauth_token=\"a\"",
                "OAuth oauth_signature_method=\"PLAINTEXT\", oauth_timestamp=\"1\"",
                "OAuth oauth_consumer_key=\"a\""
            })
    void refusesMalformedHeader(String header) {
        assertThat(verify("POST", URL, null, header)).isNotEqualTo("x-oas-en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oauth_consumer_key",
                "oauth_nonce",
                "oauth_signature",
                "oauth_signature_method",
                "oauth_timestamp",
                "oauth_token"
            })
    void demandsEveryParameter(String parameter) {
        String header = signer.sign("POST", URL).replaceFirst(parameter + "=\"[^\"]*\"", parameter + "=\"\"");

        assertThat(verify("POST", URL, null, header)).isEqualTo(parameter + " missing");
    }

    private String verify(String method, String url, @Nullable String query, String header) {
        return outcome(verifier.verify(new SignedRequest(method, url, query, header)));
    }

    /** The account's key or the reason. */
    private static String outcome(Verification verification) {
        return verification.match(verified -> verified.account().account(), Verification.Refused::reason);
    }
}
