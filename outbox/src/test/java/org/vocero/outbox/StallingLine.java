package org.vocero.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** A connection to the database on which answers can stop to come through, as if the one who asked had stopped to read. */
final class StallingLine implements AutoCloseable {

    private final URI database;
    private final ServerSocket entrance = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean stalled;

    private StallingLine(URI database) throws IOException {
        this.database = database;
    }

    static StallingLine to(String jdbcUrl) throws IOException {
        var line = new StallingLine(URI.create(jdbcUrl.substring("jdbc:".length())));
        new Thread(line::connect, "line").start();
        return line;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + entrance.getLocalPort() + database.getPath();
    }

    /** From now on nothing that the database says is read. */
    void stall() {
        stalled = true;
    }

    private void connect() {
        try (Socket near = entrance.accept();
                Socket far = new Socket(database.getHost(), database.getPort())) {
            Thread asking = new Thread(() -> pass(near, far), "line-asking");
            asking.start();
            answer(far.getInputStream(), near.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // One of the two has hung up, which is what a test wants of it.
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // As above.
        }
    }

    private void answer(InputStream from, OutputStream to) throws IOException, InterruptedException {
        byte[] some = new byte[8192];
        for (int read = from.read(some); read >= 0; read = from.read(some)) {
            to.write(some, 0, read);
            if (stalled) {
                end.await();
                return;
            }
        }
    }

    /** Both sides see the connection end. */
    void hangUp() {
        end.countDown();
    }

    @Override
    public void close() throws IOException {
        hangUp();
        entrance.close();
    }
}
