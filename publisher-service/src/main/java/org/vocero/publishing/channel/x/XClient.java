package org.vocero.publishing.channel.x;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vocero.publishing.channel.Detail;
import tools.jackson.databind.json.JsonMapper;
import twitter4j.HttpParameter;
import twitter4j.RequestMethod;
import twitter4j.auth.AccessToken;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.ConfigurationBuilder;

/** Signs requests for one account and carries them: once each, on HTTP/1.1, following no redirect. */
final class XClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final XSettings settings;
    private final OAuthAuthorization authorization;

    XClient(HttpClient http, XSettings settings, XCredentials credentials) {
        this.http = http;
        this.settings = settings;
        this.authorization = new OAuthAuthorization(
                new ConfigurationBuilder().setDebugEnabled(false).build());
        authorization.setOAuthConsumer(
                credentials.consumerKey().reveal(), credentials.consumerSecret().reveal());
        authorization.setOAuthAccessToken(new AccessToken(
                credentials.accessToken().reveal(),
                credentials.accessTokenSecret().reveal()));
    }

    /** A JSON body is no part of an OAuth 1.0a signature. */
    XAnswer post(String path, Map<String, ?> body) throws NotSent, NoAnswer {
        String url = settings.baseUrl() + path;
        String header = authorization.getAuthorizationHeader(
                new twitter4j.HttpRequest(RequestMethod.POST, url, null, authorization, Map.of()));
        return carry(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("Authorization", header)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))),
                settings.callTimeout());
    }

    /** Query parameters are part of the signature. */
    XAnswer get(String path, List<HttpParameter> parameters, Duration timeout) throws NotSent, NoAnswer {
        String url = settings.baseUrl() + path;
        twitter4j.HttpRequest signed = new twitter4j.HttpRequest(
                RequestMethod.GET, url, parameters.toArray(HttpParameter[]::new), authorization, Map.of());
        return carry(
                HttpRequest.newBuilder(URI.create(signed.getURL()))
                        .header("Authorization", authorization.getAuthorizationHeader(signed))
                        .GET(),
                timeout);
    }

    private XAnswer carry(HttpRequest.Builder request, Duration timeout) throws NotSent, NoAnswer {
        HttpRequest built = request.header("Accept", "application/json").build();
        CompletableFuture<HttpResponse<String>> response = http.sendAsync(built, BodyHandlers.ofString());
        try {
            // The client's own time-out ends with the headers; this one covers the body as well.
            return XAnswer.of(response.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new NoAnswer("no answer within " + timeout);
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted");
        } catch (ExecutionException e) {
            throw failureOf(e.getCause() == null ? e : e.getCause());
        }
    }

    private static NoAnswer failureOf(Throwable cause) throws NotSent {
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException) {
            throw new NotSent(Detail.of(cause));
        }
        return new NoAnswer(Detail.of(cause));
    }

    /** There was no connection: X cannot have seen the request. */
    static final class NotSent extends IOException {
        private static final long serialVersionUID = 1L;

        NotSent(String detail) {
            super(detail);
        }
    }

    /** X may have seen the request and acted on it. */
    static final class NoAnswer extends IOException {
        private static final long serialVersionUID = 1L;

        NoAnswer(String detail) {
            super(detail);
        }
    }
}
