package org.vocero.publishing.channel.facebook;

import com.restfb.DefaultWebRequestor;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries one call's requests. A read time-out alone would let an answer trickle for hours, so the connection is cut when the
 * whole call has taken too long. Each request has a fresh connection: one that the other side has just closed would leave
 * open whether the post exists.
 */
final class DeadlineRequestor extends DefaultWebRequestor implements AutoCloseable {

    private final FacebookSettings settings;
    private final Duration timeout;
    private final CompletableFuture<Void> deadline = new CompletableFuture<>();
    private volatile @Nullable HttpURLConnection open;

    DeadlineRequestor(FacebookSettings settings, Duration timeout) {
        this.settings = settings;
        this.timeout = timeout;
        var unused = deadline.completeOnTimeout(null, timeout.toMillis(), TimeUnit.MILLISECONDS)
                .thenRun(this::cut);
    }

    @Override
    protected HttpURLConnection openConnection(URL url) throws IOException {
        if (deadline.isDone()) {
            throw new IOException("the call's time is over");
        }
        HttpURLConnection connection = super.openConnection(url);
        open = connection;
        return connection;
    }

    @Override
    protected void customizeConnection(HttpURLConnection connection) {
        connection.setConnectTimeout((int) settings.connectTimeout().toMillis());
        connection.setReadTimeout((int) timeout.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Connection", "close");
    }

    @Override
    public void close() {
        deadline.cancel(false);
    }

    private void cut() {
        HttpURLConnection connection = open;
        if (connection != null) {
            connection.disconnect();
        }
    }
}
