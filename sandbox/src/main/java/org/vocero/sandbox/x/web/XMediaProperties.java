package org.vocero.sandbox.x.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How X treats what is uploaded in parts.
 *
 * @param xProcessing for how long a GIF is being processed after its upload was ended
 */
@ConfigurationProperties("vocero.sandbox")
record XMediaProperties(@DefaultValue("300ms") Duration xProcessing) {}
