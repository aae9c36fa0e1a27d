package org.vocero.publishing.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.vocero.publishing.channel.Place;

class PublisherPropertiesTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void readsPlacesFromEnvironmentVariables() {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "compose-systemEnvironment",
                        Map.of(
                                "VOCERO_PUBLISHER_PLATFORMS_X_BASEURL", "http://sandbox:8090",
                                "VOCERO_PUBLISHER_PLATFORMS_X_PERMALINKBASE", "http://localhost:8090/wall/x")));

        PublisherProperties properties = bound();

        assertThat(properties.place("x"))
                .isEqualTo(new Place(URI.create("http://sandbox:8090"), URI.create("http://localhost:8090/wall/x")));
        assertThat(properties.place("facebook")).isEqualTo(Place.USUAL);
    }

    @Test
    void readsAccountsByTheNamesOfTheirFieldsAndShowsNoneOfThem() {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "secrets",
                        Map.of(
                                "vocero.publisher.accounts.fb-oea.channel", "facebook",
                                "vocero.publisher.accounts.fb-oea.page-token", "hush")));

        PublisherProperties properties = bound();

        assertThat(properties.accounts().get("fb-oea")).containsOnlyKeys("channel", "page-token");
        assertThat(properties.toString()).doesNotContain("hush");
    }

    private PublisherProperties bound() {
        return Binder.get(environment).bindOrCreate("vocero.publisher", PublisherProperties.class);
    }
}
