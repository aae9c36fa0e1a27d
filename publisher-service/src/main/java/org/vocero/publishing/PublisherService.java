package org.vocero.publishing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.vocero.publishing.channel.http.OnePostPerCall;

/** Posts due publications on their channels. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PublisherService {

    public static void main(String[] args) {
        OnePostPerCall.ask();
        SpringApplication.run(PublisherService.class, args);
    }
}
