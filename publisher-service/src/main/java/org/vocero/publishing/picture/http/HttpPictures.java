package org.vocero.publishing.picture.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.delivery.Pictures;
import org.vocero.publishing.delivery.Publication.Picture;

/**
 * Pictures as approval-service gives them. No more is read than a picture's approved size, and nothing is believed but its digest. Only
 * approval-service's own "there is no such picture" is final: any other 404 may come from whatever stands in its place.
 */
public final class HttpPictures implements Pictures {

    private static final String UNKNOWN = "urn:vocero:problem:unknown-medium";

    /** Of an answer that is no picture, as a problem is. */
    private static final int PROBLEM_SIZE = 16_384;

    private final HttpClient http;
    private final String address;
    private final Secret token;
    private final Duration timeout;

    /**
     * Asks one approval-service.
     *
     * @param baseUrl of approval-service
     * @param token that approval-service knows the publisher by
     * @param timeout for a picture, from the first byte to the last
     */
    public HttpPictures(URI baseUrl, Secret token, Duration connectTimeout, Duration timeout) {
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build();
        this.address = baseUrl.toString().replaceFirst("/+$", "") + "/api/media/";
        this.token = token;
        this.timeout = timeout;
    }

    @Override
    public Fetched fetch(Picture picture) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + picture.digest()))
                .header("Authorization", "Bearer " + token.reveal())
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> response = http.sendAsync(
                request, head -> new CappedBody(head.statusCode() == 200 ? picture.bytes() : PROBLEM_SIZE));
        try {
            return fetched(picture, response.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            response.cancel(true);
            return away("no answer within " + timeout);
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            return away("interrupted");
        } catch (ExecutionException e) {
            return failed(picture, e.getCause() == null ? e : e.getCause());
        }
    }

    private static Fetched fetched(Picture picture, HttpResponse<byte[]> response) {
        if (response.statusCode() == 404 && new String(response.body(), UTF_8).contains(UNKNOWN)) {
            return new Wrong("picture-unknown", "approval-service has no picture " + picture.digest());
        }
        if (response.statusCode() != 200) {
            return away("HTTP " + response.statusCode());
        }
        String digest = HexFormat.of().formatHex(sha256().digest(response.body()));
        return digest.equals(picture.digest())
                ? new Genuine(response.body())
                : altered("the file's digest is %s, approved was %s".formatted(digest, picture.digest()));
    }

    private static Fetched failed(Picture picture, Throwable cause) {
        for (Throwable it = cause; it != null; it = it.getCause()) {
            if (it instanceof CappedBody.TooLong) {
                return altered("the file is larger than the approved %d bytes".formatted(picture.bytes()));
            }
        }
        return away(cause.getClass().getSimpleName());
    }

    private static Fetched away(String detail) {
        return new Away("approval-service does not give the picture: " + detail);
    }

    private static Fetched altered(String detail) {
        return new Wrong("picture-altered", detail);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
