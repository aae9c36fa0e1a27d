package org.vocero.sandbox.wall.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the wall is reached.
 *
 * @param publicUrl under which people and reports name it
 */
@ConfigurationProperties("vocero.sandbox")
record WallWebProperties(
        @DefaultValue("http://localhost:8090") URI publicUrl) {}
