package org.vocero.publishing.channel.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vocero.publishing.channel.Detail;

/**
 * How this instance calls platforms: each request once, on HTTP/1.1, following no redirect.
 *
 * @param callTimeout for one request with its answer, from the first byte to the last
 */
public record Calls(HttpClient http, Duration connectTimeout, Duration callTimeout, Clock clock) {

    public static Calls within(Duration connectTimeout, Duration callTimeout, Clock clock) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
        return new Calls(http, connectTimeout, callTimeout, clock);
    }

    /** Carries a request, and its answer whole. */
    public Answer carry(HttpRequest.Builder request, Duration timeout) throws NotSent, NoAnswer {
        HttpRequest built = request.header("Accept", "application/json").build();
        CompletableFuture<HttpResponse<String>> response = http.sendAsync(built, BodyHandlers.ofString());
        try {
            // The client's own time-out ends with the headers; this one covers the body as well.
            return Answer.of(response.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
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

    /** There was no connection: the platform cannot have seen the request. */
    public static final class NotSent extends IOException {
        private static final long serialVersionUID = 1L;

        NotSent(String detail) {
            super(detail);
        }
    }

    /** The platform may have seen the request and acted on it. */
    public static final class NoAnswer extends IOException {
        private static final long serialVersionUID = 1L;

        public NoAnswer(String detail) {
            super(detail);
        }
    }
}
