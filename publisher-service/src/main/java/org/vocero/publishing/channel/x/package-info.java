/** X: API v2, signed with OAuth 1.0a by twitter4j, carried by the JDK's HTTP client. */
@NullMarked
package org.vocero.publishing.channel.x;

import org.jspecify.annotations.NullMarked;
