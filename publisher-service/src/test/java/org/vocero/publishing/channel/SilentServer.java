package org.vocero.publishing.channel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that reads requests whole, counts the POSTs that show something, and then behaves badly. GETs it answers with 404, it signs
 * anybody in, and takes any upload unless it is told to behave badly there as well.
 */
final class SilentServer implements AutoCloseable {

    enum Behaviour {
        ANSWERS,
        CLOSES,
        RESETS,
        SAYS_NOTHING,
        TRICKLES
    }

    private final ServerSocket server;
    private final AtomicInteger posts = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Behaviour behaviour = Behaviour.CLOSES;
    private volatile Behaviour onUploads = Behaviour.ANSWERS;

    SilentServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::acceptAll);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    void behaveOnUploads(Behaviour next) {
        onUploads = next;
    }

    int posts() {
        return posts.get();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                inBackground(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (answer(readRequest(in), socket)) {
                // the next request on the same connection
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    /** The method and path of a request that was read to its end; empty when the connection ended. */
    private static String readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        for (String line : head.toString().split("\r\n", -1)) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                in.readNBytes(Integer.parseInt(line.substring(15).strip()));
            }
        }
        return head.substring(0, head.indexOf(" HTTP/"));
    }

    /** Whether the connection goes on. */
    private boolean answer(String request, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        if (request.startsWith("GET ")) {
            write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            return true;
        }
        if (!request.startsWith("POST ")) {
            return false;
        }
        if (request.endsWith("createSession")) {
            write(out, created("{\"did\":\"did:plc:1\",\"accessJwt\":\"a\",\"refreshJwt\":\"r\"}"));
            return true;
        }
        if (request.matches(".*/(media|media/.*|photos\\?.*|.*uploadBlob)")) {
            return behave(onUploads, "{\"data\":{\"id\":\"9\"},\"id\":\"9\",\"blob\":{\"$type\":\"blob\"}}", socket);
        }
        posts.incrementAndGet();
        return behave(behaviour, "{\"data\":{\"id\":\"123\"},\"id\":\"123\",\"uri\":\"at://did:plc:1/a/b\"}", socket);
    }

    private boolean behave(Behaviour how, String success, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        switch (how) {
            case ANSWERS -> {
                write(out, created(success));
                return true;
            }
            case CLOSES -> {
                return false;
            }
            case RESETS -> {
                socket.setSoLinger(true, 0);
                return false;
            }
            case SAYS_NOTHING -> {
                pause(60_000);
                return false;
            }
            case TRICKLES -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                for (int i = 0; i < 1_000 && !pause(100); i++) {
                    write(out, " ");
                }
                return false;
            }
        }
        return false;
    }

    private static String created(String json) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
    }

    private boolean pause(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "silent-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
