/** How the JDK's HTTP clients are made to send a POST once. */
@NullMarked
package org.vocero.publishing.channel.http;

import org.jspecify.annotations.NullMarked;
