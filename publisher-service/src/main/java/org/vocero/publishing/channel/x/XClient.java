package org.vocero.publishing.channel.x;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.channel.http.Multipart;
import tools.jackson.databind.json.JsonMapper;
import twitter4j.HttpParameter;
import twitter4j.RequestMethod;
import twitter4j.auth.AccessToken;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.ConfigurationBuilder;

/** Signs requests for one account, and sends each once. */
final class XClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Calls calls;
    private final URI baseUrl;
    private final OAuthAuthorization authorization;

    XClient(Calls calls, URI baseUrl, Credentials credentials) {
        this.calls = calls;
        this.baseUrl = baseUrl;
        this.authorization = new OAuthAuthorization(
                new ConfigurationBuilder().setDebugEnabled(false).build());
        authorization.setOAuthConsumer(
                credentials.get(XChannel.CONSUMER_KEY.name()).reveal(),
                credentials.get(XChannel.CONSUMER_SECRET.name()).reveal());
        authorization.setOAuthAccessToken(new AccessToken(
                credentials.get(XChannel.ACCESS_TOKEN.name()).reveal(),
                credentials.get(XChannel.ACCESS_TOKEN_SECRET.name()).reveal()));
    }

    /** A JSON body is no part of an OAuth 1.0a signature. */
    XAnswer post(String path, Map<String, ?> body, Duration timeout) throws NotSent, NoAnswer {
        return post(path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)), timeout);
    }

    /** Nor is a form with a file. */
    XAnswer post(String path, Multipart form, Duration timeout) throws NotSent, NoAnswer {
        return post(path, form.contentType(), form.body(), timeout);
    }

    /** Where the address says it all. */
    XAnswer post(String path, Duration timeout) throws NotSent, NoAnswer {
        return post(path, "application/json", BodyPublishers.noBody(), timeout);
    }

    private XAnswer post(String path, String type, BodyPublisher body, Duration timeout) throws NotSent, NoAnswer {
        String url = baseUrl + path;
        String header = authorization.getAuthorizationHeader(
                new twitter4j.HttpRequest(RequestMethod.POST, url, null, authorization, Map.of()));
        return new XAnswer(calls.carry(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", type)
                        .header("Authorization", header)
                        .POST(body),
                timeout));
    }

    /** Query parameters are part of the signature. */
    XAnswer get(String path, List<HttpParameter> parameters, Duration timeout) throws NotSent, NoAnswer {
        String url = baseUrl + path;
        twitter4j.HttpRequest signed = new twitter4j.HttpRequest(
                RequestMethod.GET, url, parameters.toArray(HttpParameter[]::new), authorization, Map.of());
        return new XAnswer(calls.carry(
                HttpRequest.newBuilder(URI.create(signed.getURL()))
                        .header("Authorization", authorization.getAuthorizationHeader(signed))
                        .GET(),
                timeout));
    }
}
