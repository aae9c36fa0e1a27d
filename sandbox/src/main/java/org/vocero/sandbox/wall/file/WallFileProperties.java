package org.vocero.sandbox.wall.file;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the wall is kept.
 *
 * @param dataDir made if it is not there
 */
@ConfigurationProperties("vocero.sandbox")
record WallFileProperties(@DefaultValue(".vocero/sandbox") Path dataDir) {}
