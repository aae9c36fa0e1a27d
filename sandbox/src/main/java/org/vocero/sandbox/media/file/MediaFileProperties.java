package org.vocero.sandbox.media.file;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where pictures are kept.
 *
 * @param dataDir made if it is not there
 */
@ConfigurationProperties("vocero.sandbox")
record MediaFileProperties(@DefaultValue(".vocero/sandbox") Path dataDir) {}
