package org.vocero.publishing.channel.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps the JDK from sending a POST twice. Its {@code HttpURLConnection} sends one again by itself when the other side closes
 * the connection without an answer, unless {@code sun.net.http.retryPost} is false when its class is loaded.
 */
public final class OnePostPerCall {

    private static final String RETRY_POST = "sun.net.http.retryPost";
    private static final String RETRY_ALL = "jdk.httpclient.enableAllMethodRetry";
    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";
    private static final String REUSE = "http.keepAlive";

    private OnePostPerCall() {}

    /** Must run before anything loads the JDK's HTTP client. */
    public static void ask() {
        System.setProperty(RETRY_POST, "false");
        System.clearProperty(RETRY_ALL);
        // A connection that would be used again is not closed when it is cut at the deadline: a thread of the JDK's
        // reads
        // the rest of the answer first, holding the lock that the caller waits for, however slowly the rest trickles.
        System.setProperty(REUSE, "false");
        if (System.getProperty(KEEP_ALIVE) == null) {
            // Seconds. A connection that the other side has closed meanwhile would leave open whether a post exists.
            System.setProperty(KEEP_ALIVE, "3");
        }
    }

    /**
     * Proves it, by a POST to a socket of our own that is closed without an answer.
     *
     * @throws IllegalStateException if a second request came, or the other client is told to repeat requests
     */
    public static void prove() {
        String all = System.getProperty(RETRY_ALL);
        if (all != null && !all.equals("false")) {
            throw new IllegalStateException(RETRY_ALL + " is set: a post could be sent twice");
        }
        int requests = requestsForOnePost();
        if (requests != 1) {
            throw new IllegalStateException(
                    ("a POST without an answer was sent %d times: start the service with" + " -D%s=false")
                            .formatted(requests, RETRY_POST));
        }
    }

    private static int requestsForOnePost() {
        AtomicInteger requests = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread silent = new Thread(() -> closeWithoutAnswer(server, requests), "one-post-proof");
            silent.setDaemon(true);
            silent.start();
            postTo(server);
        } catch (IOException e) {
            throw new IllegalStateException("no socket to prove with that a POST is sent once", e);
        }
        return requests.get();
    }

    private static void postTo(ServerSocket server) throws IOException {
        URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(java.net.Proxy.NO_PROXY);
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(5_000);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write('x');
        }
        try {
            int status = connection.getResponseCode();
            throw new IllegalStateException("a closed connection answered " + status);
        } catch (IOException expected) {
            connection.disconnect();
        }
    }

    private static void closeWithoutAnswer(ServerSocket server, AtomicInteger requests) {
        while (true) {
            try (Socket socket = server.accept()) {
                requests.incrementAndGet();
                var request =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                String line = request.readLine();
                while (line != null && !line.isEmpty()) {
                    line = request.readLine();
                }
                request.read();
            } catch (IOException closed) {
                return;
            }
        }
    }
}
