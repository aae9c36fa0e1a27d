package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class HealthIT extends PublisherIT {

    @LocalServerPort
    private int port;

    @Test
    void showsWhetherDatabaseAndKafkaAnswer() throws Exception {
        URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");

        String shown = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString())
                .body();

        assertThat(shown).contains("\"db\":{\"status\":\"UP\"", "\"kafka\":{\"status\":\"UP\"");
    }

    /** A packaged server would; the local stack's cannot, so that no other test would be slow for it. */
    @Test
    void letsTheDatabaseCompileNoStatement() {
        assertThat(jdbc.sql("show jit").query(String.class).single()).isEqualTo("off");
    }
}
